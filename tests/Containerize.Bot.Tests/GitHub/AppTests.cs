using System.Net;
using System.Text.Json;
using Containerize.Bot.GitHub;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Containerize.Bot.Tests.GitHub;

public sealed class AppTests : IAsyncLifetime
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private FakeGitHub _github = null!;
    private HttpClient _http = null!;

    private AppClient App => new(_http, new AppToken(42, _github.Key, _clock));

    public async Task InitializeAsync()
    {
        _github = await FakeGitHub.StartAsync();
        _http = AppClient.Http(_github.Address);
    }

    [Fact]
    public async Task The_App_shows_a_token_of_nine_minutes_that_its_key_signed()
    {
        var token = new AppToken(42, _github.Key, _clock).Make();
        var judged = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = "42",
            ValidateAudience = false,
            IssuerSigningKey = new RsaSecurityKey(_github.Key),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        });
        Assert.True(judged.IsValid, judged.Exception?.Message);
        var read = new JsonWebToken(token);
        var now = DateTimeOffset.FromUnixTimeSeconds(_clock.GetUtcNow().ToUnixTimeSeconds()).UtcDateTime;
        Assert.Equal((now.AddMinutes(9), now.AddMinutes(-1)), (read.ValidTo, read.IssuedAt));
    }

    [Fact]
    public async Task It_learns_its_name() => Assert.Equal("containerize", await App.SlugAsync(Never));

    [Theory]
    [InlineData(TokenRights.Read, """{"contents":"read","metadata":"read"}""")]
    [InlineData(TokenRights.Write, """{"contents":"write","metadata":"read","pull_requests":"write"}""")]
    [InlineData(TokenRights.Review, """{"checks":"write","contents":"write","metadata":"read","pull_requests":"write","security_events":"write"}""")]
    internal async Task A_token_is_for_one_repository_and_for_no_more_than_the_work_needs(TokenRights rights, string permissions)
    {
        var token = await new InstallationTokens(App, _clock).GetAsync(1, 7, rights, Never);
        Assert.Equal($$"""{"repository_ids":[7],"permissions":{{permissions}}}""", JsonSerializer.Serialize(JsonDocument.Parse(_github.Tokens[token.Value])));
    }

    [Fact]
    public async Task A_token_is_kept_until_shortly_before_it_ends()
    {
        var tokens = new InstallationTokens(App, _clock);
        var first = await tokens.GetAsync(1, 7, TokenRights.Write, Never);
        Assert.Same(first, await tokens.GetAsync(1, 7, TokenRights.Write, Never));
        Assert.NotSame(first, await tokens.GetAsync(1, 8, TokenRights.Write, Never));
        Assert.NotSame(first, await tokens.GetAsync(1, 7, TokenRights.Read, Never));
        _clock.Advance(TimeSpan.FromMinutes(49));
        Assert.Same(first, await tokens.GetAsync(1, 7, TokenRights.Write, Never));
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.NotSame(first, await tokens.GetAsync(1, 7, TokenRights.Write, Never));
    }

    [Fact]
    public async Task Where_checks_were_not_granted_the_token_is_for_what_was()
    {
        _github.TokenAnswers.Enqueue(HttpStatusCode.UnprocessableEntity);
        var token = await new InstallationTokens(App, _clock).GetAsync(1, 7, TokenRights.Review, Never);
        Assert.DoesNotContain("checks", _github.Tokens[token.Value], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.UnprocessableEntity, ExitCode.Usage)]
    [InlineData(HttpStatusCode.Unauthorized, ExitCode.Unavailable)]
    [InlineData(HttpStatusCode.Forbidden, ExitCode.Unavailable)]
    [InlineData(HttpStatusCode.BadGateway, ExitCode.Unavailable)]
    public async Task What_GitHub_refuses_for_good_is_told_from_what_it_may_give_later(HttpStatusCode status, ExitCode code)
    {
        _github.TokenAnswers.Enqueue(status);
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => new InstallationTokens(App, _clock).GetAsync(1, 7, TokenRights.Write, Never));
        Assert.Equal(code, error.ExitCode);
    }

    [Fact]
    public async Task Where_the_App_is_not_installed_any_more_there_is_nothing_to_try_again() =>
        Assert.Equal(ExitCode.Usage, (await Assert.ThrowsAsync<ContainerizeException>(() => new InstallationTokens(App, _clock).GetAsync(2, 7, TokenRights.Write, Never))).ExitCode);

    [Fact]
    public async Task A_server_that_does_not_answer_is_asked_again_later()
    {
        using var nobody = AppClient.Http(new Uri("http://127.0.0.1:1"));
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => new AppClient(nobody, new AppToken(42, _github.Key, _clock)).SlugAsync(Never));
        Assert.Equal(ExitCode.Unavailable, error.ExitCode);
    }

    [Fact]
    public async Task A_token_shows_itself_to_nobody_who_prints_it() => Assert.Equal("***", $"{await new InstallationTokens(App, _clock).GetAsync(1, 7, TokenRights.Write, Never)}");

    [Theory]
    [InlineData("")]
    [InlineData("a key")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nc2VjcmV0\n-----END RSA PRIVATE KEY-----")]
    public void A_file_that_is_no_key_is_refused_without_a_word_of_what_is_in_it(string text)
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<ContainerizeException>(() => AppKey.Read(folder.Write("key.pem", text)));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.DoesNotContain("c2VjcmV0", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_attempt_of_each_delivery_that_nobody_took_in_is_asked_for_again()
    {
        var now = _clock.GetUtcNow();
        SentDelivery Sent(long attempt, string id, int status, int daysAgo = 0) => new(attempt, id, status, now.AddDays(-daysAgo));
        IReadOnlyList<SentDelivery> sent =
        [
            Sent(9, "later-taken", 202), Sent(8, "missed", 0), Sent(7, "later-taken", 503), Sent(6, "missed", 502), Sent(5, "taken", 202), Sent(4, "old", 0, daysAgo: 4),
            .. Enumerable.Range(10, 10).Select(i => Sent(i, "never", 413)),
        ];
        Assert.Equal([8], AppGreeting.Missed(sent, now).Select(d => d.Attempt));
    }

    [Fact]
    public async Task Deliveries_are_read_page_by_page()
    {
        for (var i = 0; i < 250; i++) await _github.Deliveries.SendAsync("d" + i, "push", "{}");
        Assert.Equal(250, (await App.DeliveriesAsync(DateTimeOffset.MinValue, Never)).Count);
        Assert.Equal(100, (await App.DeliveriesAsync(DateTimeOffset.MaxValue, Never)).Count);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _github.DisposeAsync();
    }
}
