using System.Net;
using Containerize.Bot.Tests.Webhooks;
using Containerize.Bot.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Containerize.Bot.Tests.Hosting;

public class WebhookTests
{
    [Fact]
    public async Task A_signed_delivery_is_accepted_and_worked_on()
    {
        await using var server = await TestServer.StartAsync();
        using var answer = await server.SendAsync("push", Payloads.Push());
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await server.IdleAsync();
        Assert.Equal("main", Assert.Single(server.Done).Branch);
    }

    [Fact]
    public async Task A_delivery_is_answered_before_its_work_is_done()
    {
        var release = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(async (_, ct) =>
        {
            await release.Task.WaitAsync(ct);
            return "done";
        });
        using var answer = await server.SendAsync("push", Payloads.Push());
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Empty(server.Done);
        release.SetResult();
        await server.IdleAsync();
        Assert.Single(server.Done);
    }

    public static TheoryData<string?> WrongSignatures => [null, "sha256=", "sha256=" + new string('0', 64), TestServer.Sign("{}"u8.ToArray()), TestServer.Sign(System.Text.Encoding.UTF8.GetBytes(Payloads.Push()), "another secret"), "sha1=" + new string('0', 40)];

    [Theory]
    [MemberData(nameof(WrongSignatures))]
    public async Task Without_the_right_signature_a_delivery_has_no_effect(string? signature)
    {
        await using var server = await TestServer.StartAsync();
        using var answer = await server.SendAsync("push", Payloads.Push(), "one", signature);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        using var right = await server.SendAsync("push", Payloads.Push(), "one");
        await server.IdleAsync();
        Assert.Single(server.Done);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_30_MB_is_refused_however_well_it_is_signed(bool saysItsLength)
    {
        await using var server = await TestServer.StartAsync();
        var body = new byte[30 << 20];
        var sent = new CountedStream(body);
        using var content = new StreamContent(sent);
        if (saysItsLength) content.Headers.ContentLength = body.Length;
        var status = HttpStatusCode.RequestEntityTooLarge;
        try
        {
            using var answer = await server.SendAsync("push", content, "large", TestServer.Sign(body));
            status = answer.StatusCode;
        }
        catch (HttpRequestException) when (!saysItsLength)
        {
            // The server closed the connection while the body was still being sent.
        }

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        if (saysItsLength) Assert.Equal(0, sent.Count);
        Assert.Empty(server.Done);
    }

    [Fact]
    public async Task A_body_of_24_MB_is_taken()
    {
        await using var server = await TestServer.StartAsync();
        using var answer = await server.SendAsync("push", Payloads.Push() + new string(' ', 24 << 20));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await server.IdleAsync();
        Assert.Single(server.Done);
    }

    [Fact]
    public async Task The_same_delivery_ten_times_is_worked_on_once()
    {
        await using var server = await TestServer.StartAsync();
        for (var i = 0; i < 10; i++)
        {
            using var answer = await server.SendAsync("push", Payloads.Push(), "one");
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            await server.IdleAsync();
        }

        Assert.Single(server.Done);
    }

    [Fact]
    public async Task A_replay_under_a_new_id_or_another_name_has_no_effect()
    {
        await using var server = await TestServer.StartAsync();
        foreach (var (name, id) in new[] { ("push", "one"), ("push", "two"), ("pull_request", "three"), ("issue_comment", "four") })
        {
            using var answer = await server.SendAsync(name, Payloads.Push(), id);
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            await server.IdleAsync();
        }

        Assert.Single(server.Done);
    }

    [Fact]
    public async Task What_the_bot_itself_did_calls_for_nothing()
    {
        await using var server = await TestServer.StartAsync();
        server.Services.GetRequiredService<AppIdentity>().Learn("containerize");
        using var own = await server.SendAsync("push", Payloads.Push(sender: "containerize[bot]"));
        using var other = await server.SendAsync("push", Payloads.Push("other", sender: "renovate[bot]"));
        await server.IdleAsync();
        Assert.Equal("other", Assert.Single(server.Done).Branch);
    }

    [Theory]
    [InlineData("push", "not json")]
    [InlineData("push", "[]")]
    [InlineData("ping", """{"zen": "Keep it logically awesome."}""")]
    [InlineData("marketplace_purchase", "{}")]
    public async Task What_calls_for_nothing_is_taken_in_and_forgotten(string name, string body)
    {
        await using var server = await TestServer.StartAsync();
        using var answer = await server.SendAsync(name, body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(0, (await server.Queue.CountAsync(CancellationToken.None)).Waiting);
    }

    [Theory]
    [InlineData("push", "a b")]
    [InlineData("push", "0123456789012345678901234567890123456789012345678901234567890123456789")]
    [InlineData("Push; DROP", "one")]
    public async Task Headers_that_GitHub_does_not_send_are_refused(string name, string delivery)
    {
        await using var server = await TestServer.StartAsync();
        using var answer = await server.SendAsync(name, Payloads.Push(), delivery);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_in_place_of_JSON_is_refused()
    {
        await using var server = await TestServer.StartAsync();
        using var content = new FormUrlEncodedContent([new("payload", Payloads.Push())]);
        using var answer = await server.SendAsync("push", content, "one", TestServer.Sign(await content.ReadAsByteArrayAsync()));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    private sealed class CountedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public long Count { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            Count += read;
            return read;
        }
    }
}
