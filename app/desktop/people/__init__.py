"""The list of people, the page of each, and the forms about them."""
