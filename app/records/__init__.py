"""What Goodturn keeps: a file a subject, the draft that is typed in and the table it is kept in."""
