using Containerize.Bot.Pods;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Containerize.Bot.Tests.Pods;

public class OneUseAddressesTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly OneUseAddresses _addresses;
    private int _answered;

    public OneUseAddressesTests() => _addresses = new OneUseAddresses(_clock);

    [Fact]
    public async Task An_address_answers_once()
    {
        var token = Give();
        Assert.Equal(200, await AskAsync("GET", token));
        Assert.Equal(410, await AskAsync("GET", token));
        Assert.Equal(1, _answered);
    }

    [Fact]
    public async Task Of_many_that_ask_at_the_same_time_one_is_answered()
    {
        var token = Give();
        var codes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => AskAsync("GET", token))));
        Assert.Equal((1, 49), (codes.Count(c => c == 200), codes.Count(c => c == 410)));
    }

    [Fact]
    public async Task After_its_time_it_is_gone()
    {
        var token = Give();
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(410, await AskAsync("GET", token));
        Assert.Equal(0, _answered);
    }

    [Fact]
    public async Task Before_its_time_is_over_it_is_there()
    {
        var token = Give();
        _clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(200, await AskAsync("GET", token));
    }

    [Fact]
    public async Task One_that_was_taken_back_was_never_there()
    {
        var token = Give();
        _addresses.TakeBack(token);
        Assert.Equal(404, await AskAsync("GET", token));
    }

    [Fact]
    public async Task Another_method_or_another_address_is_none_and_uses_nothing_up()
    {
        var token = Give();
        Assert.Equal(404, await AskAsync("POST", token));
        Assert.Equal(404, await AskAsync("GET", token[..^1]));
        Assert.Equal(404, await AskAsync("GET", ""));
        Assert.Equal(200, await AskAsync("GET", token));
    }

    [Fact]
    public void Nobody_guesses_one() => Assert.Equal((100, 43), Enumerable.Range(0, 100).Select(_ => Give()).ToHashSet() is var all ? (all.Count, all.Min(t => t.Length)) : default);

    private string Give() => _addresses.Give("GET", TimeSpan.FromMinutes(10), _ =>
    {
        Interlocked.Increment(ref _answered);
        return Task.CompletedTask;
    });

    private async Task<int> AskAsync(string method, string token)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        await _addresses.AnswerAsync(context, token);
        Assert.Equal("no-store", context.Response.Headers.CacheControl);
        return context.Response.StatusCode;
    }
}
