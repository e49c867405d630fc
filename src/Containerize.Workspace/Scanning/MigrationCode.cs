namespace Containerize.Workspace.Scanning;

/// <summary>
/// Recognises what Entity Framework Core generates for its migrations: the steps, and the whole model once for each of them. They tell of tables and columns, nobody calls them
/// by name, and in old repositories they are most of the code.
/// </summary>
internal static class MigrationCode
{
    private const string Library = "Microsoft.EntityFrameworkCore";

    private static readonly ulong Migration = Word.Of("Migration");
    private static readonly ulong MigrationBuilder = Word.Of("MigrationBuilder");
    private static readonly ulong ModelSnapshot = Word.Of("ModelSnapshot");
    private static readonly ulong ModelBuilder = Word.Of("ModelBuilder");

    // What a migration that somebody wrote by hand asks its surroundings with.
    private static readonly ulong[] Asking = [Word.Of("Environment"), Word.Of("IConfiguration"), Word.Of("ConfigurationBuilder"), Word.Of("Assembly"), Word.Of("File")];

    /// <summary>Whether a file is a migration or a snapshot of a model, and asks nothing of its surroundings.</summary>
    /// <param name="types">How many types it declares: a migration is one.</param>
    /// <param name="heads">The words outside methods.</param>
    /// <param name="words">All words.</param>
    /// <param name="text">Its text.</param>
    public static bool Is(int types, ReadOnlySpan<ulong> heads, ReadOnlySpan<ulong> words, ReadOnlySpan<char> text) =>
        types == 1
        && ((heads.Contains(Migration) && (words.Contains(MigrationBuilder) || words.Contains(ModelBuilder))) || (heads.Contains(ModelSnapshot) && words.Contains(ModelBuilder)))
        && text.Contains(Library, StringComparison.Ordinal)
        && !words.ContainsAny(Asking);
}
