namespace Containerize.Workspace.Code;

/// <summary>The outlines of a project's files.</summary>
/// <param name="Files">The outlines, in the order of the files.</param>
/// <param name="Declarations">The hash of all that the files declare: their text without the bodies of methods.</param>
internal sealed record ProjectOutline(SourceOutline[] Files, string Declarations);
