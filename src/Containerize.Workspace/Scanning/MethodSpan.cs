namespace Containerize.Workspace.Scanning;

/// <summary>Where a method stands that only its name can call.</summary>
/// <param name="Start">Where the member before it ends, as a position in the text.</param>
/// <param name="End">Where it ends itself.</param>
/// <param name="Name">The word that is its name.</param>
/// <param name="WordsEnd">Where the words outside its body end, which begin where those of the method before end.</param>
internal readonly record struct MethodSpan(int Start, int End, ulong Name, int WordsEnd);
