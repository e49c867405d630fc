namespace Containerize.PullRequests.Planning;

/// <summary>Findings as the body shows them: the same of several services is said once.</summary>
internal sealed record ShownFinding(string Rule, string Message, string Remedy, EquatableList<string> Others)
{
    public bool HasRule => Rule.Length > 0;

    public bool HasRemedy => Remedy.Length > 0;

    public bool HasOthers => Others.Count > 0;
}
