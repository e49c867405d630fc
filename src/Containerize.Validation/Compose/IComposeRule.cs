using Containerize.Validation.Reporting;

namespace Containerize.Validation.Compose;

/// <summary>A rule about one file of a compose project.</summary>
internal interface IComposeRule
{
    void Check(ComposeProject project, ComposeFile file, FindingSink sink);
}
