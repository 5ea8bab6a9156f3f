"""The parts every screen is built from; none of them knows what a screen is for."""
