namespace Containerize.EndToEnd.Tests;

/// <summary>Waits for a condition, with a deadline.</summary>
internal static class Eventually
{
    /// <summary>Asks again and again until there is an answer.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="what">What is waited for, for the error.</param>
    /// <param name="deadline">How long at most.</param>
    /// <param name="ask">Gives the answer, or null when it is not there yet. A failed request counts as not yet.</param>
    /// <exception cref="TimeoutException">The answer did not come in time.</exception>
    public static async Task<T> GetAsync<T>(string what, TimeSpan deadline, Func<Task<T?>> ask)
        where T : class
    {
        var end = DateTime.UtcNow + deadline;
        var last = "it is not there";
        while (DateTime.UtcNow < end)
        {
            try
            {
                if (await ask() is { } answer)
                    return answer;
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                last = error.Message;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }

        throw new TimeoutException($"{what} did not come within {deadline.TotalSeconds} seconds: {last}");
    }
}
