using Microsoft.AspNetCore.Http;

namespace Containerize.Testing.GitHub;

/// <summary>What GitHub answers to what it refuses.</summary>
internal static class Answers
{
    public static IResult Invalid(string message) => Results.Json(new { message = "Validation Failed", errors = new[] { new { message } } }, statusCode: 422);

    public static IResult NotFound() => Results.Json(new { message = "Not Found" }, statusCode: 404);
}
