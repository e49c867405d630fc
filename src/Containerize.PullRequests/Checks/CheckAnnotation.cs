namespace Containerize.PullRequests.Checks;

/// <summary>Something that is said of a line.</summary>
/// <param name="Path">The file, from the top of the repository.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Level">How grave it is: failure, warning or notice.</param>
/// <param name="Title">What is read first.</param>
/// <param name="Message">The whole of it.</param>
internal sealed record CheckAnnotation(string Path, int Line, string Level, string Title, string Message);
