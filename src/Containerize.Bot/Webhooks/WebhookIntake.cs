using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Containerize.Bot.Queue;
using Microsoft.Extensions.Primitives;
using Octokit.Webhooks;

namespace Containerize.Bot.Webhooks;

/// <summary>Takes in webhooks whose signature was checked: what they call for is in the queue when this ends. The work comes later.</summary>
/// <param name="queue">The queue.</param>
/// <param name="identity">Who the bot is.</param>
/// <param name="log">The log.</param>
internal sealed class WebhookIntake(JobQueue queue, AppIdentity identity, ILogger<WebhookIntake> log) : WebhookEventProcessor
{
    /// <inheritdoc/>
    public override async ValueTask ProcessWebhookAsync(IDictionary<string, StringValues> headers, string body, CancellationToken cancellationToken)
    {
        var (delivery, name) = (headers[WebhookRequest.Delivery].ToString(), headers[WebhookRequest.Event].ToString());
        if (Read(name, body) is not { } read)
        {
            log.LogWarning("Delivery {Delivery} of event {Event} is no JSON object", delivery, name);
            return;
        }

        if (identity.IsOwn(read.Sender))
        {
            log.LogDebug("Delivery {Delivery} of event {Event} is what the bot itself did", delivery, name);
            return;
        }

        var isNew = await queue.AcceptAsync(new Delivery(delivery, Hash(read.Says)), read.Work, cancellationToken).ConfigureAwait(false);
        if (isNew && (read.IsGone || read.Removed.Count > 0)) await queue.ForgetAsync(read.Installation, read.IsGone ? null : read.Removed, cancellationToken).ConfigureAwait(false);
        log.LogInformation("Delivery {Delivery} of event {Event} is {State}, with {Count} jobs", delivery, name, isNew ? "new" : "known", isNew ? read.Work.Count : 0);
    }

    private static WebhookEvent? Read(string name, string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? WebhookReader.Read(name, new Payload(document.RootElement)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Hash(string says) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(says)));
}
