"""Django but no trade: rows, audit, the writing guard, exact numbers, safe responses."""
