using System.Text.Json;
using System.Text.RegularExpressions;
using Containerize.Bot.Work;
using Containerize.PullRequests;

namespace Containerize.Bot.Webhooks;

/// <summary>The fields of a webhook's body. What is missing or of another kind is empty, 0 or false.</summary>
/// <param name="root">The body.</param>
internal sealed partial class Payload(JsonElement root)
{
    /// <summary>A text.</summary>
    /// <param name="path">The names on the way to it, with dots.</param>
    public string Text(string path) => Find(path) switch
    {
        { ValueKind: JsonValueKind.String } e => e.GetString()!,
        { ValueKind: JsonValueKind.Number } e => e.GetRawText(),
        _ => "",
    };

    /// <summary>A number.</summary>
    /// <param name="path">The names on the way to it, with dots.</param>
    public long Number(string path) => Find(path) is { ValueKind: JsonValueKind.Number } e && e.TryGetInt64(out var number) ? number : 0;

    /// <summary>Whether something is true.</summary>
    /// <param name="path">The names on the way to it, with dots.</param>
    public bool Is(string path) => Find(path).ValueKind == JsonValueKind.True;

    /// <summary>Whether there is an object.</summary>
    /// <param name="path">The names on the way to it, with dots.</param>
    public bool Has(string path) => Find(path).ValueKind == JsonValueKind.Object;

    /// <summary>The items of a list.</summary>
    /// <param name="path">The names on the way to it, with dots.</param>
    public IEnumerable<Payload> Items(string path) => Find(path) is { ValueKind: JsonValueKind.Array } e ? e.EnumerateArray().Select(item => new Payload(item)) : [];

    /// <summary>An event of a repository; null where the body does not say which.</summary>
    /// <param name="installation">The installation.</param>
    /// <param name="repository">The names on the way to the repository, with a dot behind; empty where this is one.</param>
    /// <param name="kind">What it is about.</param>
    public RepositoryEvent? Event(long installation, string repository, BotEventKind kind)
    {
        var name = Text(repository + "full_name");
        return installation > 0 && Number(repository + "id") is > 0 and var id && FullName().IsMatch(name) ? new RepositoryEvent(installation, id, name.Split('/')[0], name.Split('/')[1], kind) { Sender = Text("sender.login") } : null;
    }

    private JsonElement Find(string path)
    {
        var at = root;
        foreach (var name in path.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return default;
        }

        return at;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99})/(?!\.{1,2}\z)[A-Za-z0-9._-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FullName();
}
