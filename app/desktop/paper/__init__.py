"""Paper: letters, cards, certificates and statements, looked at before they are printed."""
