"""The public record for other programs: `/api/v1/`, read-only, described by OpenAPI."""
