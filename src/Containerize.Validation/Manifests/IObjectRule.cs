using Containerize.Validation.Reporting;

namespace Containerize.Validation.Manifests;

/// <summary>A rule that looks at one object by itself.</summary>
internal interface IObjectRule
{
    void Check(KubernetesObject item, FindingSink sink);
}
