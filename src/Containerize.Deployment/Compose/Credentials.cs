using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Containerize.Deployment.Compose;

/// <summary>Creates what the compose file asks for and does not have yet: at random, in a folder that is closed to others. Values are never shown.</summary>
/// <param name="folder">The folder of the compose file.</param>
/// <param name="variable">Gives a variable of this process, which beats every file.</param>
internal sealed partial class Credentials(ComposeFolder folder, Func<string, string?> variable)
{
    /// <summary>The file of variables, relative to the folder of secrets.</summary>
    public const string File = "compose.env";

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode PrivateFolder = Private | UnixFileMode.UserExecute;

    // A server reads its file as a user of its own; the folder keeps everybody else out.
    private const UnixFileMode Mounted = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly SortedDictionary<string, string> _added = new(StringComparer.Ordinal);

    /// <summary>Creates what is missing.</summary>
    /// <returns>The names of what was created, and those that only the user can set.</returns>
    /// <exception cref="ContainerizeException">The folder or a file cannot be written (<see cref="ExitCode.Output"/>).</exception>
    public CreatedCredentials Ensure()
    {
        var text = System.IO.File.ReadAllText(folder.At(ComposeFolder.File));
        var files = MountedFile().Matches(text).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var names = Required().Matches(text).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var given = GivenFile().Matches(text).Select(m => $"{ComposeFolder.Secrets}/{m.Groups["name"].Value}").Where(f => !System.IO.File.Exists(folder.At(f))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        try
        {
            var made = Ensure(files, names);
            return made with { Missing = made.Missing.Concat(given).ToEquatableList() };
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ContainerizeException(ExitCode.Output, $"{ComposeFolder.Secrets} cannot be written: {cause.Message}", "check the folder and its permissions", inner: cause);
        }
    }

    /// <summary>Every value that must not be shown, longest first.</summary>
    public IReadOnlyList<string> Values()
    {
        var files = Directory.Exists(folder.At(ComposeFolder.Secrets)) ? Directory.EnumerateFiles(folder.At(ComposeFolder.Secrets), "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) is not (File or ".gitignore")).Select(f => System.IO.File.ReadAllText(f).Trim()) : [];
        var named = EnvironmentFile.Read(folder.At(".env")).Where(v => SecretName().IsMatch(v.Key)).Select(v => v.Value);
        var own = EnvironmentFile.Read(folder.At(ComposeFolder.Secrets + "/" + File)).Where(v => SecretName().IsMatch(v.Key)).Select(v => v.Value);
        return [.. files.Concat(named).Concat(own).Where(v => v.Length >= 4).Distinct(StringComparer.Ordinal).OrderByDescending(v => v.Length)];
    }

    private CreatedCredentials Ensure(List<string> files, List<string> names)
    {
        var secrets = folder.At(ComposeFolder.Secrets);
        if (files.Count + names.Count == 0) return new CreatedCredentials([], []);
        MakeFolder(secrets);
        var known = Known(Path.Combine(secrets, File));
        var created = new List<string>();
        foreach (var file in files)
        {
            var name = NameOf(file);
            var path = Path.Combine(secrets, file);
            if (System.IO.File.Exists(path) && new FileInfo(path).Length > 0)
            {
                if (!known.ContainsKey(name)) Add(known, name, System.IO.File.ReadAllText(path).Trim());
                continue;
            }

            if (!known.ContainsKey(name))
            {
                Add(known, name, Random());
                created.Add(name);
            }

            Write(path, known[name], Mounted);
            created.Add($"{ComposeFolder.Secrets}/{file}");
        }

        foreach (var name in names.Where(n => !known.ContainsKey(n) && n.EndsWith("_PASSWORD", StringComparison.Ordinal)))
        {
            Add(known, name, Random());
            created.Add(name);
        }

        Keep(Path.Combine(secrets, File));
        return new CreatedCredentials(created.ToEquatableList(), names.Where(n => !known.ContainsKey(n)).ToEquatableList());
    }

    private Dictionary<string, string> Known(string file)
    {
        var known = new Dictionary<string, string>(EnvironmentFile.Read(folder.At(".env")), StringComparer.Ordinal);
        foreach (var (name, value) in EnvironmentFile.Read(file)) known[name] = value;
        var text = System.IO.File.ReadAllText(folder.At(ComposeFolder.File));
        foreach (var name in Required().Matches(text).Select(m => m.Groups["name"].Value))
        {
            if (variable(name) is { Length: > 0 } value) known[name] = value;
        }

        return known;
    }

    private void Add(Dictionary<string, string> known, string name, string value) => _added[name] = known[name] = value;

    private void Keep(string file)
    {
        var before = System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file) : "";
        if (_added.Count == 0 && System.IO.File.Exists(file)) return;
        if (before.Length > 0 && !before.EndsWith('\n')) before += "\n";
        Write(file, before + string.Concat(_added.Select(a => EnvironmentFile.Line(a.Key, a.Value))), Private);
    }

    // The folder is ignored by git through a file of its own, so that no file of the user's has to change.
    private static void MakeFolder(string path)
    {
        foreach (var part in new[] { Path.GetDirectoryName(path)!, path })
        {
            if (new DirectoryInfo(part) is { Exists: true, LinkTarget: not null })
                throw new ContainerizeException(ExitCode.Output, $"{part} is a link, and secrets are not written to where a link leads", "replace it by a folder");
        }

        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Directory.CreateDirectory(path, PrivateFolder);
            System.IO.File.SetUnixFileMode(path, PrivateFolder);
        }

        var ignore = Path.Combine(path, ".gitignore");
        if (!System.IO.File.Exists(ignore)) System.IO.File.WriteAllText(ignore, "*\n");
    }

    // Closed from its first byte on, and whole or not there at all.
    private static void Write(string path, string text, UnixFileMode mode)
    {
        var temporary = path + ".containerize-tmp";
        System.IO.File.Delete(temporary);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Private;
        using (var writer = new StreamWriter(temporary, options)) writer.Write(text);
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(temporary, mode);
        System.IO.File.Move(temporary, path, overwrite: true);
    }

    // Upper case, lower case, digits and a sign: enough for the strictest server, and nothing that an address would need to escape.
    private static string Random() => "Aa1-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    private static string NameOf(string file) => string.Concat(file.Select(c => c is '.' or '-' ? '_' : char.ToUpperInvariant(c)));

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*):?\?", RegexOptions.CultureInvariant)]
    private static partial Regex Required();

    [GeneratedRegex(@"\.containerize/secrets/(?<name>(?>[A-Za-z0-9_-][A-Za-z0-9._-]*))(?!/)", RegexOptions.CultureInvariant)]
    private static partial Regex MountedFile();

    // What a service reads is no password that any text would do for: it lies in a folder of the service's, and only the user has it.
    [GeneratedRegex(@"\.containerize/secrets/(?<name>[A-Za-z0-9_-][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9.-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex GivenFile();

    [GeneratedRegex(@"PASSWORD|SECRET|TOKEN|KEY|PWD|CREDENTIAL|CONNECTION", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
