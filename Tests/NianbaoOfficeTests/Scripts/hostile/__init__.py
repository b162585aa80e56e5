"""Workbooks that attack, contradict themselves, or are merely odd."""
