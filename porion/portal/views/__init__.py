"""One module a page: policy, answer, response."""
