using Microsoft.Build.Locator;

namespace Containerize.Workspace.Sdks;

/// <summary>Makes this process load MSBuild from an SDK. Must be called before a method that names a type of Microsoft.Build is compiled.</summary>
internal static class MSBuildRegistration
{
    private static readonly Lock Gate = new();

    /// <summary>Registers an SDK, once per process: the first one stays.</summary>
    public static void Ensure(InstalledSdk sdk)
    {
        lock (Gate)
        {
            if (MSBuildLocator.IsRegistered) return;
            var resolvers = Path.Combine(Path.GetDirectoryName(typeof(MSBuildRegistration).Assembly.Location)!, "SdkResolvers");
            if (!Directory.Exists(resolvers))
            {
                // Without it MSBuild would load NuGet's resolver, and that one downloads.
                throw new ContainerizeException(ExitCode.Internal, "the installation is incomplete: the folder SdkResolvers is missing", "Install the tool again");
            }

            Environment.SetEnvironmentVariable("MSBUILDADDITIONALSDKRESOLVERSFOLDER_NET", resolvers);
            Environment.SetEnvironmentVariable("MSBUILDADDITIONALSDKRESOLVERSFOLDER", null);
            Environment.SetEnvironmentVariable("MSBUILDENABLEALLPROPERTYFUNCTIONS", null);
            // The guard is told of every import by the event that this switches on.
            Environment.SetEnvironmentVariable("MSBUILDLOGIMPORTS", "1");
            Environment.SetEnvironmentVariable("MSBUILD_EXE_PATH", Path.Combine(sdk.Folder, "MSBuild.dll"));
            Environment.SetEnvironmentVariable("MSBuildExtensionsPath", sdk.Folder + Path.DirectorySeparatorChar);
            Environment.SetEnvironmentVariable("MSBuildSDKsPath", Path.Combine(sdk.Folder, "Sdks"));
            MSBuildLocator.RegisterMSBuildPath(sdk.Folder);
        }
    }
}
