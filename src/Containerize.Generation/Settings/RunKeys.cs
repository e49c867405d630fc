namespace Containerize.Generation.Settings;

/// <summary>What the user can decide about what a program finds around itself where it runs.</summary>
public static class RunKeys
{
    /// <summary>Packages of the operating system.</summary>
    public static readonly SettingKey Packages = new("image.packages", SettingScope.Service, SettingShape.List, SettingType.Package, "what the code says",
        "Packages of the base image's distribution that the image has besides those that the code was seen to need, such as a program that it starts by a name from its configuration.");

    /// <summary>Variables without which the program does not run.</summary>
    public static readonly SettingKey Required = new("requiredEnvironment", SettingScope.Service, SettingShape.List, SettingType.VariableName, "what the code says",
        "Variables besides those found without which the service does not run and whose value belongs to nobody's repository: compose asks for each, and the Secret NAME-settings holds it.");

    /// <summary>Secrets that the program reads from files.</summary>
    public static readonly SettingKey SecretFiles = new("secretFiles", SettingScope.Service, SettingShape.Map, SettingType.FileVariable, "none",
        "Secrets that the service reads from files: for each, the variable that tells it the path, and the file's name. A variable whose name is the same without File at its end is not asked for any more.");

    /// <summary>What the service may do in the cluster.</summary>
    public static readonly SettingKey Permissions = new("permissions", SettingScope.Service, SettingShape.Map, SettingType.Permission, "none: its pods have no token of the API server",
        "What the service may do with objects of its namespace: resources as kubectl names them, each with verbs. Its account gets a Role with them, its pods a token, and its network policy lets them reach the API server.");

    /// <summary>The room of scratch folders.</summary>
    public static readonly SettingKey ScratchSize = new("storage.scratchSize", SettingScope.Both, SettingShape.One, SettingType.Size, "64Mi in a pod, and what the container's memory allows in compose",
        "How much a folder of storage.scratch holds; in compose it is memory, and counts as such.")
    { Example = "64Mi" };

    /// <summary>All of them, in the order that the documentation has.</summary>
    public static IReadOnlyList<SettingKey> All { get; } = [Packages, Required, SecretFiles, Permissions, ScratchSize];
}
