using System.Security.Cryptography;
using System.Text;

namespace Containerize.Validation.Ignores;

/// <summary>What stays the same of a finding when lines move: rule, file, object, path and message.</summary>
public static class Fingerprint
{
    /// <summary>32 hexadecimal digits.</summary>
    /// <param name="finding">The finding.</param>
    public static string Of(Finding finding)
    {
        var text = string.Join('\n', finding.Rule, finding.Location.File, finding.Subject, finding.Path, finding.Message);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
