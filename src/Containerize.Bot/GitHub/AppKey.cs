using System.Security.Cryptography;

namespace Containerize.Bot.GitHub;

/// <summary>The App's private key.</summary>
internal static class AppKey
{
    // GitHub's keys have 2048 bits.
    private const int SmallestKey = 2048;

    /// <summary>Reads it.</summary>
    /// <param name="file">A PEM file.</param>
    /// <exception cref="ContainerizeException">It is no such key (<see cref="ExitCode.Usage"/>).</exception>
    public static RSA Read(string file)
    {
        var key = RSA.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            if (key.KeySize >= SmallestKey) return key;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            // What the library says could quote the key.
        }

        key.Dispose();
        throw new ContainerizeException(ExitCode.Usage, $"'{file}', which Bot:PrivateKeyFile names, holds no private key that can be read", "Download one from the GitHub App's page, and keep it readable for this process alone");
    }
}
