namespace Containerize.Model;

/// <summary>A folder that a service writes to.</summary>
/// <param name="Name">A DNS label, unique within the service.</param>
/// <param name="Path">The absolute path inside the container.</param>
/// <param name="Persistent">Whether its content must outlive the container; otherwise an emptyDir or tmpfs does.</param>
/// <param name="Evidence">Where it was seen.</param>
public sealed record Volume(string Name, string Path, bool Persistent, EquatableList<Evidence> Evidence);
