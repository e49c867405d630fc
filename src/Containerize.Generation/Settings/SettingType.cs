using System.Text.RegularExpressions;

namespace Containerize.Generation.Settings;

/// <summary>What values a setting takes. The pattern says all of it, so that the schema and the reader agree.</summary>
/// <param name="What">What a value is, in a few words that follow "is not".</param>
/// <param name="Pattern">The regular expression that a value matches as a whole.</param>
public sealed record SettingType(string What, string Pattern)
{
    private const string Port = "(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})";

    private const string Octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private const string Range = $@"(?:{Octet}(?:\.{Octet}){{3}}/(?:[12]?[0-9]|3[0-2])|[0-9a-fA-F]{{0,4}}(?::[0-9a-fA-F]{{0,4}}){{2,7}}/(?:[1-9]?[0-9]|1[01][0-9]|12[0-8]))";

    // At least two labels, of which the last is no number: an address is no name.
    private const string DnsName = @"(?=[^\s]{1,200}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?![0-9]+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private const string HostName = "[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?";

    /// <summary>The only values, where they are few.</summary>
    public EquatableList<string> Choices { get; init; }

    /// <summary>Whether YAML writes a value as a number: the JSON schema says so besides the pattern.</summary>
    public bool MayBeNumber { get; init; }

    /// <summary>A DNS label.</summary>
    public static SettingType Name { get; } = new("a name of at most 50 lower-case letters, digits and dashes that starts with a letter", "[a-z](?:[a-z0-9-]{0,48}[a-z0-9])?");

    /// <summary>A port with its protocol.</summary>
    public static SettingType PortNumber { get; } = new("a port such as 8080, 8080/http or 5001/grpc", Port + "(?:/(?:http|https|grpc|tcp))?") { MayBeNumber = true };

    /// <summary>A number of pods.</summary>
    public static SettingType Count { get; } = new("a number from 1 to 999", "[1-9][0-9]{0,2}") { MayBeNumber = true };

    /// <summary>A number of pods, or none.</summary>
    public static SettingType CountFromZero { get; } = new("a number from 0 to 999", "(?:0|[1-9][0-9]{0,2})") { MayBeNumber = true };

    /// <summary>A number of messages.</summary>
    public static SettingType Messages { get; } = new("a number from 1 to 999999", "[1-9][0-9]{0,5}") { MayBeNumber = true };

    /// <summary>The name of a queue, a topic or a group of consumers.</summary>
    public static SettingType QueueName { get; } = new("the name of a queue or topic of letters, digits and the signs . _ : / $ @ + -", "[A-Za-z0-9_$][A-Za-z0-9_.:/$@+-]{0,254}") { MayBeNumber = true };

    /// <summary>A key of a configuration.</summary>
    public static SettingType ConfigurationPath { get; } = new("a key of a configuration such as ConnectionStrings:Bus", "[A-Za-z_][A-Za-z0-9_.:-]{0,199}");

    /// <summary>An amount of processor.</summary>
    public static SettingType Processor { get; } = new("an amount of processor such as 500m, 1 or 0.5", @"(?:[1-9][0-9]{0,5}m|[1-9][0-9]{0,2}(?:\.[0-9]{1,3})?|0\.(?:[1-9][0-9]{0,2}|0[1-9][0-9]?|00[1-9]))") { MayBeNumber = true };

    /// <summary>An amount of memory or disk.</summary>
    public static SettingType Size { get; } = new("an amount such as 256Mi or 2Gi", "[1-9][0-9]{0,5}(?:Mi|Gi|Ti)");

    /// <summary>How a pod is asked.</summary>
    public static SettingType Probe { get; } = new("a path such as /health, or tcp, grpc or none", @"(?:/[!-~]*|tcp|grpc|none)");

    /// <summary>A registry's host, with a path.</summary>
    public static SettingType Registry { get; } = new("a registry such as registry.example.com or localhost:5000/team", "[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*");

    /// <summary>An image's tag; never latest, which says nothing of what runs.</summary>
    public static SettingType Tag { get; } = new("a tag of at most 128 letters, digits, dots, dashes and underscores other than latest, with @sha256: and a digest behind it or not", "(?!latest(?:@|$))[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}(?:@sha256:[0-9a-f]{64})?") { MayBeNumber = true };

    /// <summary>An image's digest.</summary>
    public static SettingType Digest { get; } = new("a digest: sha256: and 64 hexadecimal digits in lower case", "sha256:[0-9a-f]{64}");

    /// <summary>A number of seconds.</summary>
    public static SettingType Seconds { get; } = new("a number of seconds from 0 to 86400", "(?:86400|8[0-5][0-9]{3}|86[0-3][0-9]{2}|[1-7][0-9]{4}|[1-9][0-9]{0,3}|0)") { MayBeNumber = true };

    /// <summary>A number of seconds that a controller, which looks every ten, can keep.</summary>
    public static SettingType Deadline { get; } = new("a number of seconds from 10 to 86400", "(?:86400|8[0-5][0-9]{3}|86[0-3][0-9]{2}|[1-7][0-9]{4}|[1-9][0-9]{1,3})") { MayBeNumber = true };

    /// <summary>A cron expression as Kubernetes takes it.</summary>
    public static SettingType Cron { get; } = new("a cron expression of five fields such as 0 3 * * * or a word such as @daily", "(?:@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)|(?:[0-9A-Za-z*/,-]+ ){4}[0-9A-Za-z*/,-]+)");

    /// <summary>A time zone.</summary>
    public static SettingType TimeZone { get; } = new("a time zone such as Europe/Berlin", "[A-Za-z][A-Za-z0-9_+-]{0,31}(?:/[A-Za-z0-9_+-]{1,31}){0,2}");

    /// <summary>The name of an object of the cluster that no namespace holds.</summary>
    public static SettingType ClusterName { get; } = new("the name of an object in the cluster", "[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");

    /// <summary>The name of an environment.</summary>
    public static SettingType Environment { get; } = new("the name of an environment such as Staging", "[A-Za-z][A-Za-z0-9_-]{0,49}");

    /// <summary>The name of an overlay.</summary>
    public static SettingType Overlay { get; } = new("the name of an overlay of at most 30 lower-case letters, digits and dashes such as staging", "[a-z](?:[a-z0-9-]{0,28}[a-z0-9])?");

    /// <summary>A port alone.</summary>
    public static SettingType PlainPort { get; } = new("a port from 1 to 65535", Port) { MayBeNumber = true };

    /// <summary>A host.</summary>
    public static SettingType Host { get; } = new("a host such as db.example.com, without scheme and port", HostName);

    /// <summary>A host as those outside call it.</summary>
    public static SettingType DnsHost { get; } = new("a host such as shop.example.com or *.example.com in lower case", $@"(?:\*\.)?{DnsName}");

    /// <summary>A domain.</summary>
    public static SettingType Domain { get; } = new("a domain such as example.com in lower case", DnsName);

    /// <summary>The first part of paths.</summary>
    public static SettingType PathPrefix { get; } = new("a path such as /api, without a slash at its end", "/(?:[A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)*)?");

    /// <summary>The name of an object with its namespace or without.</summary>
    public static SettingType NamespacedName { get; } = new("the name of an object, with its namespace and a slash before it or not", "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?/)?[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");

    /// <summary>A place in a store of secrets.</summary>
    public static SettingType StorePath { get; } = new("a path such as teams/shop, without a slash at its ends", "[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*");

    /// <summary>An interval.</summary>
    public static SettingType Interval { get; } = new("an interval such as 15m or 1h", "(?:0|[1-9][0-9]{0,4})(?:s|m|h)");

    /// <summary>A user's name.</summary>
    public static SettingType Username { get; } = new("the name of a user", @"[A-Za-z0-9_$][A-Za-z0-9_.@$\-]{0,127}") { MayBeNumber = true };

    /// <summary>A range of addresses.</summary>
    public static SettingType AddressRange { get; } = new("a range of addresses such as 10.20.0.0/16 or fd00::/8", Range);

    /// <summary>What is called.</summary>
    public static SettingType HostPort { get; } = new("a host or a range of addresses with a port, such as api.example.com:443 or 10.20.0.0/16:5432", $"(?:{HostName}|{Range}):{Port}");

    /// <summary>The name of a namespace.</summary>
    public static SettingType Namespace { get; } = new("the name of a namespace", "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /// <summary>A pattern over paths.</summary>
    public static SettingType Glob { get; } = new("a project file or a pattern such as tools/**", @"[^\\\x00-\x1f/][^\\\x00-\x1f]*");

    /// <summary>A branch.</summary>
    public static SettingType Branch { get; } = new("the name of a branch such as main or release/2.0", @"(?!.*(?:\.\.|//|\.lock(?:/|$)|/\.))[A-Za-z0-9_](?:[A-Za-z0-9._/+#-]{0,198}[A-Za-z0-9_+#-])?") { MayBeNumber = true };

    /// <summary>A label.</summary>
    public static SettingType Label { get; } = new("a label of at most 50 characters without a comma", @"[^\s,\x00-\x1f](?:[^,\x00-\x1f]{0,48}[^\s,\x00-\x1f])?") { MayBeNumber = true };

    /// <summary>Who reviews.</summary>
    public static SettingType Reviewer { get; } = new("the name of an account, or of a team with its owner and a slash before it", "[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9_-]{1,100})?") { MayBeNumber = true };

    /// <summary>An absolute path in a container.</summary>
    public static SettingType Folder { get; } = new("an absolute path other than / itself", "(?:/[A-Za-z0-9_.@+-]+)+");

    /// <summary>The name of a storage class.</summary>
    public static SettingType StorageClass { get; } = new("the name of a storage class", "[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");

    /// <summary>A variable with its value.</summary>
    public static SettingType Variable { get; } = new("a variable's name with its value", @"[A-Za-z_][A-Za-z0-9_.-]{0,252}=[^\x00]*");

    /// <summary>A variable alone.</summary>
    public static SettingType VariableName { get; } = new("the name of a variable", "[A-Za-z_][A-Za-z0-9_]{0,252}");

    /// <summary>A package of Debian, Ubuntu or Alpine.</summary>
    public static SettingType Package { get; } = new("the name of a package such as git", "[a-z0-9][a-z0-9+._-]{0,99}");

    /// <summary>A variable that names a file, and the file.</summary>
    public static SettingType FileVariable { get; } = new("a variable's name with the name of a file of lower-case letters, digits, dots and dashes", @"[A-Za-z_][A-Za-z0-9_]{0,252}=[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?");

    /// <summary>A resource of the API, and what may be done with it.</summary>
    public static SettingType Permission { get; } = new(
        "a resource such as pods, pods/log or jobs.batch with verbs between spaces, such as get list; no star, which would stand for what nobody has thought of",
        "[a-z][a-z0-9]{0,62}(?:[.][a-z0-9][a-z0-9.-]{0,200}[a-z0-9])?(?:/[a-z]{1,30})?=(?:create|delete|deletecollection|get|list|patch|update|watch)(?: (?:create|delete|deletecollection|get|list|patch|update|watch))*");

    /// <summary>An option of the engine's security.</summary>
    public static SettingType SecurityOption { get; } = new("an option such as apparmor=unconfined or seccomp=profile.json", "(?:apparmor|label|seccomp|systempaths)[:=][A-Za-z0-9_./:-]{1,200}");

    /// <summary>Yes or no.</summary>
    public static SettingType YesNo { get; } = Of("true", "false");

    /// <summary>One of a few words.</summary>
    public static SettingType Of(params string[] choices) => new("one of " + string.Join(", ", choices), $"(?:{string.Join('|', choices)})") { Choices = choices };

    /// <summary>Whether a text is such a value.</summary>
    /// <param name="text">The text.</param>
    public bool Accepts(string text) => Regex.IsMatch(text, $@"\A{Pattern}\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
