using System.Globalization;
using Octokit;

namespace Containerize.PullRequests.GitHub;

/// <summary>Tells what GitHub refuses in sentences of ours, without a word of the token.</summary>
internal static class GitHubErrors
{
    /// <summary>Runs calls.</summary>
    /// <exception cref="ContainerizeException">GitHub did not answer or refused (<see cref="ExitCode.Unavailable"/>).</exception>
    public static async Task<T> ToldAsync<T>(Func<Task<T>> calls)
    {
        try
        {
            return await calls().ConfigureAwait(false);
        }
        catch (ApiException e)
        {
            throw Told(e);
        }
        catch (HttpRequestException e)
        {
            throw new ContainerizeException(ExitCode.Unavailable, "GitHub does not answer", "Run it again later", null, e);
        }
    }

    /// <summary>What a call gives; nothing where GitHub does not have it.</summary>
    /// <param name="call">The call.</param>
    public static async Task<T?> FoundAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            return default;
        }
    }

    /// <summary>Runs a call without which everything else still holds, and notes it where GitHub refuses.</summary>
    public static async Task NotedAsync<T>(List<string> notes, string what, Func<Task<T>> call)
    {
        try
        {
            await call().ConfigureAwait(false);
        }
        catch (ApiException e) when (e is ApiValidationException or NotFoundException or ForbiddenException and not (RateLimitExceededException or SecondaryRateLimitExceededException or AbuseException))
        {
            notes.Add($"{what}: GitHub answers {((int)e.StatusCode).ToString(CultureInfo.InvariantCulture)}");
        }
        catch (ApiException e)
        {
            throw Told(e);
        }
    }

    private static ContainerizeException Told(ApiException error)
    {
        var (what, remedy) = error switch
        {
            RateLimitExceededException or SecondaryRateLimitExceededException or AbuseException => ("GitHub has had enough requests for now", "Run it again later"),
            AuthorizationException => ("GitHub does not take the token", "Give it one that is valid for this repository"),
            ForbiddenException => ("GitHub does not let the token do this", "Give it contents: write and pull-requests: write, and allow workflows to create pull requests in the settings of the repository"),
            NotFoundException => ("GitHub does not show this to the token", "Check the repository's name, and give the token contents: write and pull-requests: write"),
            _ => ($"GitHub answers {((int)error.StatusCode).ToString(CultureInfo.InvariantCulture)}", "Run it again later"),
        };
        return new ContainerizeException(ExitCode.Unavailable, what, remedy, null, error);
    }
}
