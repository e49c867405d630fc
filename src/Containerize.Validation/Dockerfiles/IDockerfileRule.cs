using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles;

/// <summary>A rule about a Dockerfile.</summary>
internal interface IDockerfileRule
{
    void Check(Dockerfile file, FindingSink sink);
}
