using Containerize.Validation.Reporting;

namespace Containerize.Validation.Manifests;

/// <summary>A rule that looks at one container by itself.</summary>
internal interface IContainerRule
{
    void Check(Container container, FindingSink sink);
}
