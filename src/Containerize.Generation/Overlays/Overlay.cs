using Containerize.Generation.Settings;

namespace Containerize.Generation.Overlays;

/// <summary>An environment that the manifests are deployed to besides their own.</summary>
/// <param name="Name">The folder below k8s/overlays.</param>
/// <param name="Environment">What the services call the environment.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="Settings">What is decided there.</param>
/// <param name="WithServers">Whether the development servers are deployed with it.</param>
internal sealed record Overlay(string Name, string Environment, string Namespace, UserSettings Settings, bool WithServers);
