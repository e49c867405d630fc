namespace Containerize.Generation.Servers;

/// <summary>How a server of one type is run for development: its image and what that image asks for. Sources are the images' own documentation.</summary>
/// <param name="Type">One of the names in <see cref="ServerTypes"/>.</param>
/// <param name="Image">The image with a pinned tag.</param>
/// <param name="Ports">Its ports; services connect to the first.</param>
internal sealed record ServerRecipe(string Type, string Image, EquatableList<ServerPort> Ports)
{
    /// <summary>The user that services sign in as; empty when there is none.</summary>
    public string Username { get; init; } = "";

    /// <summary>How the image takes the password.</summary>
    public PasswordDelivery Delivery { get; init; }

    /// <summary>The variable that holds the password, or names its file.</summary>
    public string PasswordVariable { get; init; } = "";

    /// <summary>Further variables that take the same password in the same way.</summary>
    public EquatableList<string> FurtherPasswordVariables { get; init; }

    /// <summary>Whether the password is set only when a service uses one.</summary>
    public bool PasswordIsOptional { get; init; }

    /// <summary>The other variables.</summary>
    public EquatableList<ServerVariable> Variables { get; init; }

    /// <summary>The command's arguments; empty for the image's own.</summary>
    public EquatableList<string> Arguments { get; init; }

    /// <summary>The arguments that set the password, used instead of <see cref="Arguments"/>; <c>{password}</c> stands for it.</summary>
    public EquatableList<string> PasswordArguments { get; init; }

    /// <summary>Where the data lies; empty when nothing is kept.</summary>
    public string DataPath { get; init; } = "";

    /// <summary>A folder of the data volume to use instead of its top, for images that want an empty folder; empty for the top.</summary>
    public string DataSubPath { get; init; } = "";

    /// <summary>
    /// Whether the data folder belongs to root in the image, or is not there: a new volume of compose then does as well, and the server runs as root without capabilities. Kubernetes gives the volume to the
    /// server's group.
    /// </summary>
    public bool DataBelongsToRoot { get; init; }

    /// <summary>How much room the data gets in Kubernetes.</summary>
    public string DataSize { get; init; } = "1Gi";

    /// <summary>The health check as an exec command; empty when the image holds no program for one.</summary>
    public EquatableList<string> Health { get; init; }

    /// <summary>How long starting may take, in seconds.</summary>
    public int StartSeconds { get; init; } = 60;

    /// <summary>The numeric user that the image can run as; 0 when it must start as root.</summary>
    public int User { get; init; }

    /// <summary>The numeric group.</summary>
    public int Group { get; init; }

    /// <summary>Whether it runs with a root file system that cannot be written to.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Folders that it writes to besides its data.</summary>
    public EquatableList<string> Scratch { get; init; } = EquatableList.Of("/tmp");

    /// <summary>The folder whose scripts run when the data is new; empty when there is none.</summary>
    public string InitFolder { get; init; } = "";

    /// <summary>The statement that makes another database; <c>{database}</c> stands for its quoted name.</summary>
    public string CreateDatabase { get; init; } = "";

    /// <summary>Memory for the container, for example 512Mi.</summary>
    public string Memory { get; init; } = "512Mi";

    /// <summary>Processor share in thousandths.</summary>
    public int MilliCpu { get; init; } = 500;
}
