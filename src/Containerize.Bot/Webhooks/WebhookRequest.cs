using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;

namespace Containerize.Bot.Webhooks;

/// <summary>Turns away what cannot be a webhook of GitHub before a byte of its body is read.</summary>
internal static partial class WebhookRequest
{
    /// <summary>Where webhooks arrive.</summary>
    public const string Path = "/api/github/webhooks";

    /// <summary>The header with the delivery's id.</summary>
    public const string Delivery = "X-GitHub-Delivery";

    /// <summary>The header with the event's name.</summary>
    public const string Event = "X-GitHub-Event";

    /// <summary>The header with the signature.</summary>
    public const string Signature = "X-Hub-Signature-256";

    /// <summary>GitHub sends no more.</summary>
    public const long LargestBody = 25L << 20;

    /// <summary>Lets a request through or answers it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">What comes after.</param>
    public static async Task FilterAsync(HttpContext context, RequestDelegate next)
    {
        if (Refusal(context.Request) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        // A body that does not say how long it is ends there as well.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LargestBody;
        // The library says 200, and what was taken in is not done yet; it says 400 where the signature is another one, which is all that is left to be wrong here.
        context.Response.OnStarting(() =>
        {
            context.Response.StatusCode = context.Response.StatusCode switch
            {
                StatusCodes.Status200OK => StatusCodes.Status202Accepted,
                StatusCodes.Status400BadRequest => StatusCodes.Status401Unauthorized,
                // What could not be taken in is not there yet: it is asked for again when the queue can be used.
                StatusCodes.Status500InternalServerError => StatusCodes.Status503ServiceUnavailable,
                var other => other,
            };
            return Task.CompletedTask;
        });
        await next(context).ConfigureAwait(false);
    }

    private static int? Refusal(HttpRequest request) =>
        request.ContentLength > LargestBody ? StatusCodes.Status413PayloadTooLarge
        : !SignatureForm().IsMatch(request.Headers[Signature].ToString()) ? StatusCodes.Status401Unauthorized
        : !request.HasJsonContentType() ? StatusCodes.Status415UnsupportedMediaType
        : !IdForm().IsMatch(request.Headers[Delivery].ToString()) || !NameForm().IsMatch(request.Headers[Event].ToString()) ? StatusCodes.Status400BadRequest
        : null;

    [GeneratedRegex(@"\Asha256=[0-9a-fA-F]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SignatureForm();

    [GeneratedRegex(@"\A[0-9A-Za-z-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();

    [GeneratedRegex(@"\A[a-z_]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();
}
