using Microsoft.Build.Framework;

namespace Containerize.Workspace.Sdks;

/// <summary>
/// Answers every SDK that the .NET SDK itself does not ship. MSBuild loads it in the place of NuGet's resolver, which would fetch an SDK from a feed
/// that the analysed repository names: what is not on the machine resolves to nothing instead.
/// </summary>
public sealed class OfflineSdkResolver : SdkResolver
{
    /// <inheritdoc/>
    public override string Name => "Containerize offline SDK resolver";

    /// <summary>After the resolver of installed workloads (4000), before NuGet's (6000).</summary>
    public override int Priority => 4500;

    /// <inheritdoc/>
    public override SdkResult Resolve(SdkReference sdkReference, SdkResolverContext resolverContext, SdkResultFactory factory)
    {
        var version = sdkReference.Version;
        if (string.IsNullOrEmpty(version) && Path.GetDirectoryName(resolverContext.ProjectFilePath) is { } folder)
        {
            version = GlobalJson.Above(folder)?.MSBuildSdks.GetValueOrDefault(sdkReference.Name);
        }

        var found = SdkFolders.Find(null, sdkReference.Name, version ?? "");
        return found is null
            ? factory.IndicateSuccess([], version, null, null, null)
            : factory.IndicateSuccess(found, version, null);
    }
}
