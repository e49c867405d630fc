using System.Text;
using System.Text.RegularExpressions;

namespace Containerize.Workspace.Caching;

/// <summary>Tells whether what is to be kept may hold a secret. A secret stays where it was found, so such an entry is not kept, and the next run reads anew.</summary>
internal static partial class SecretContent
{
    /// <summary>Whether an entry holds a password or key in the dialects of connection strings, URIs, certificates and tokens.</summary>
    /// <param name="entry">The entry, UTF-8.</param>
    public static bool MayBeIn(byte[] entry) => Shape().IsMatch(Encoding.UTF8.GetString(entry));

    /// <summary>Whether code gives a setting a value that the setting's name says is secret.</summary>
    public static bool MayBeIn(IEnumerable<Fact> facts) => facts.Any(fact => fact switch
    {
        ConfigurationReadFact { Key: LiteralText key, Default: LiteralText value } => IsSecret(key.Text, value),
        OptionsBindingFact options => options.Properties.Any(p => p.Default is LiteralText value && IsSecret(p.Path, value)),
        MemberSetFact { Value: LiteralText value } set => IsSecret(set.Property, value),
        ServerPartFact { Value: LiteralText value } part => IsSecret(part.Part, value),
        _ => false,
    });

    private static bool IsSecret(string name, LiteralText value) => value.Text.Length > 0 && Name().IsMatch(name);

    [GeneratedRegex("password|passwd|pwd|passphrase|secret|key$|token|credential", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"(\b(password|pwd|passphrase|accountkey|account key|sharedaccesskey|accesskey|sharedaccesssignature|secret|apikey)\s*=\s*[^;,\s""{])|(://[^/\s:@""]*:(?!\d+([/?#""]|$))[^\s@""]+@)|-----BEGIN|""eyJ[A-Za-z0-9_-]{10,}\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Shape();
}
