namespace Containerize.Model;

/// <summary>Rules about what was generated: what was assumed, and what the user must supply (block 01xx).</summary>
public static class GenerationRules
{
    private const string Layer = "generation";

    /// <summary>A value that is nowhere in the solution is needed.</summary>
    public static readonly Rule ValueNeeded = new("CTZ0101", "A value that only you know is needed", Severity.Info, Layer,
        "The service reads a key that nothing in the solution gives a value for.", "Set the variable or the key of the Secret that the message names.", "Containerize", []);

    /// <summary>A service has no health endpoint to probe.</summary>
    public static readonly Rule NoHealthEndpoint = new("CTZ0102", "A service has no health endpoint", Severity.Info, Layer,
        "An open port says that the process listens, not that it works.", "Add AddHealthChecks and MapHealthChecks with one path for liveness and one for readiness.", "Containerize", []);

    /// <summary>A dependency is left out of the start order because it closes a cycle.</summary>
    public static readonly Rule DependencyCycle = new("CTZ0103", "Services depend on each other in a circle", Severity.Info, Layer,
        "Compose refuses a circle in depends_on, so one edge is left out of the start order.", "Have each of them retry until the other answers.", "Compose specification", []);

    /// <summary>The repository's own Dockerfile is used and nothing says with which build context.</summary>
    public static readonly Rule UnknownBuildContext = new("CTZ0104", "The build context of a Dockerfile is not known", Severity.Warning, Layer,
        "A Dockerfile's COPY lines only work with the context that they were written for.", "Name the context in a compose file of the repository, or generate a complete set with --out.", "Containerize", []);

    /// <summary>No image can be generated for a service.</summary>
    public static readonly Rule NoImage = new("CTZ0105", "No image can be generated for a service", Severity.Warning, Layer,
        "The service needs Windows, or a name of its cannot be written in a Dockerfile.", "Move the project to a current framework, or rename the file that the message names.", "Containerize", []);

    /// <summary>A server runs elsewhere.</summary>
    public static readonly Rule ServerElsewhere = new("CTZ0106", "A server is not part of the deployment", Severity.Info, Layer,
        "It is a cloud service, its address is set from outside, or there is no recipe for it.", "Bring your own, and supply its address through the keys that the services read.", "Containerize", []);

    /// <summary>A container listens on a port below 1024.</summary>
    public static readonly Rule PrivilegedPort = new("CTZ0107", "A service listens on a port below 1024", Severity.Info, Layer,
        "A process that is not root may open such a port only where the engine allows it.", "Listen on a port from 1024 on.", "Containerize", []);

    /// <summary>Several pods migrate a database at once.</summary>
    public static readonly Rule MigratesWhenStarting = new("CTZ0120", "Several pods may migrate a database at once", Severity.Warning, Layer,
        "Each pod applies the migrations when it starts, and two at once may fail halfway; Entity Framework Core takes a lock from version 9 on.", "Migrate in a project of its own or by an argument of this one, so that a Job does it before; or update to Entity Framework Core 9.", "Entity Framework Core", []);

    /// <summary>The settings ask for several pods of what may run once.</summary>
    public static readonly Rule SeveralOfOne = new("CTZ0121", "Several pods of what should be one", Severity.Warning, Layer,
        "What one pod keeps or does, the others do not know of.", "Leave replicas out for this service, or take the reason away that the message names.", "Containerize", []);

    /// <summary>Clients must stay with one pod.</summary>
    public static readonly Rule StickyClients = new("CTZ0122", "Clients have to stay with one pod", Severity.Info, Layer,
        "The pod holds something of the client: an update or a crash of it loses that, and load is spread by client.", "Take the reason away that the message names.", "ASP.NET Core", []);

    /// <summary>Data-protection keys are not kept.</summary>
    public static readonly Rule KeysNotKept = new("CTZ0123", "Data-protection keys are not kept", Severity.Warning, Layer,
        "Cookies, sessions and forms are protected by keys that live in the pod's own memory or file system.", "Add PersistKeysToStackExchangeRedis, PersistKeysToDbContext or another shared store after AddDataProtection.", "ASP.NET Core", []);

    /// <summary>A schedule that Kubernetes cannot say.</summary>
    public static readonly Rule ScheduleNotExpressible = new("CTZ0124", "A schedule cannot be a CronJob's", Severity.Warning, Layer,
        "A CronJob has one expression of five fields, without seconds, years and the signs L, W and #.", "Set schedule.cron for the service.", "Kubernetes", []);

    /// <summary>A service has a scheduler of its own.</summary>
    public static readonly Rule OwnScheduler = new("CTZ0125", "A service runs jobs by a clock of its own", Severity.Info, Layer,
        "The clock of the cluster cannot start what a running host starts by itself.", "Move the work to a program that ends, which becomes a CronJob by schedule.cron, or leave it so.", "Containerize", []);

    /// <summary>Hubs in several pods do not know of each other.</summary>
    public static readonly Rule NoBackplane = new("CTZ0126", "Hubs of several pods do not reach each other's clients", Severity.Warning, Layer,
        "A message that one pod sends to all clients or to a group reaches only those that are connected to it.", "Add a backplane (AddStackExchangeRedis behind AddSignalR) or Azure SignalR Service.", "ASP.NET Core", []);

    /// <summary>No bundle of migrations can be made.</summary>
    public static readonly Rule NoBundle = new("CTZ0127", "No bundle of migrations can be made", Severity.Warning, Layer,
        "dotnet-ef needs Microsoft.EntityFrameworkCore.Design in the project that is started, of version 6 or later, and puts one database context into a bundle.", "Reference the package in the service's project, or leave migrations out of its settings.", "Entity Framework Core", []);

    /// <summary>An image holds packages besides .NET.</summary>
    public static readonly Rule NativePackages = new("CTZ0110", "An image holds packages besides .NET", Severity.Info, Layer,
        "The code uses something that the small images leave out, so the image is a larger one with a package manager.", "Leave it so; where the code does not need it, remove the call that the message names.", "Containerize", []);

    /// <summary>Lock files are not enforced in the build of an image.</summary>
    public static readonly Rule LockFilesNotEnforced = new("CTZ0111", "Lock files do not hold in the build of an image", Severity.Info, Layer,
        "A restore for one architecture does not fit a lock file that was made without runtime identifiers (NU1004).", "Add RuntimeIdentifiers with linux-x64 and linux-arm64 to the project, and lock files to every project that it refers to.", "NuGet", []);

    /// <summary>The chosen image lacks what the code uses.</summary>
    public static readonly Rule NotInImage = new("CTZ0112", "The image may lack something that the code uses", Severity.Warning, Layer,
        "The call fails when it runs.", "Choose another image.flavour, or name an image that has it in ContainerBaseImage.", "Containerize", []);

    /// <summary>System.Drawing does not work on Linux.</summary>
    public static readonly Rule DrawingOnLinux = new("CTZ0113", "System.Drawing does not work on Linux", Severity.Warning, Layer,
        "From .NET 7 on every call throws PlatformNotSupportedException outside Windows.", "Draw with SkiaSharp, ImageSharp or another library that runs everywhere.", "Microsoft", []);

    /// <summary>The SQL Server client refuses globalization-invariant mode.</summary>
    public static readonly Rule InvariantSqlClient = new("CTZ0114", "The SQL Server client does not run in globalization-invariant mode", Severity.Warning, Layer,
        "The client needs culture data and throws when it connects.", "Remove InvariantGlobalization from the project.", "Microsoft", []);

    /// <summary>What Alpine means for a program.</summary>
    public static readonly Rule AlpineImage = new("CTZ0115", "An image is built on Alpine", Severity.Info, Layer,
        "Alpine has musl in place of glibc and neither culture data nor time zones; native libraries of packages need a build for musl.", "Leave it so if the packages in use run on musl; else choose another image.flavour.", "Microsoft", []);

    /// <summary>A build needs Node.js.</summary>
    public static readonly Rule NodeInBuild = new("CTZ0116", "The build of an image runs Node.js", Severity.Info, Layer,
        "The project publishes a client that npm or another package manager builds.", "Write the version that the client needs into .nvmrc or the engines of package.json, and commit a lock file.", "Containerize", []);

    /// <summary>An image that the SDK could not build as it has to be.</summary>
    public static readonly Rule NotBySdk = new("CTZ0117", "The SDK alone cannot build an image", Severity.Info, Layer,
        "An image that the SDK builds holds the program and its base image, and nothing else.", "Set build to dockerfile for the service, or name a base image that holds what is missing.", "Containerize", []);

    /// <summary>A service runs on Windows alone.</summary>
    public static readonly Rule WindowsImage = new("CTZ0118", "A service runs on Windows alone", Severity.Info, Layer,
        "Its image is built and run on Windows, so the compose file, which is for Linux, leaves it out, and the manifests do unless windowsNodes is set.", "Build it on Windows and set windowsNodes for a cluster with nodes for it, or move the project to a framework that runs everywhere.", "Containerize", []);

    /// <summary>A container property of the project is not taken over.</summary>
    public static readonly Rule PropertyLeftOut = new("CTZ0119", "A container property of the project is not taken over", Severity.Warning, Layer,
        "It holds a secret, or cannot be written in a Dockerfile.", "Give secrets to the container when it runs; write the others without line breaks and quotes.", "Containerize", []);

    /// <summary>Servers for development are among the manifests.</summary>
    public static readonly Rule DevelopmentServers = new("CTZ0131", "Servers for development are among the manifests", Severity.Info, Layer,
        "One pod on one volume is lost with its node, and nobody backs it up.", "Give production's own hosts in servers.<name>.host, and leave k8s/infrastructure to development.", "Containerize", []);

    /// <summary>Nothing leads to a service that faces outward.</summary>
    public static readonly Rule NothingLeadsIn = new("CTZ0132", "Nothing leads to a service that faces outward", Severity.Info, Layer,
        "The manifests open nothing to the outside unless the settings give a host.", "Set ingress.host for the service, or ingress.domain for all.", "Containerize", []);

    /// <summary>The way in has to be told something by hand.</summary>
    public static readonly Rule IngressUntold = new("CTZ0133", "The way in has to be told something by hand", Severity.Warning, Layer,
        "An Ingress and a route have no field for it, and each controller has a word of its own.", "Add the controller's own annotation or policy.", "Kubernetes", []);

    /// <summary>A store has to hold what a Secret is made from.</summary>
    public static readonly Rule StoreEntryNeeded = new("CTZ0134", "A store has to hold what a Secret is made from", Severity.Info, Layer,
        "An ExternalSecret is made from an entry of the store; without the entry there is no Secret, and pods do not start.", "Put the entry into the store, with the keys as its properties.", "External Secrets Operator", []);

    /// <summary>The length of a queue is not looked at.</summary>
    public static readonly Rule QueueNotWatched = new("CTZ0135", "A queue does not decide how many pods run", Severity.Warning, Layer,
        "The settings name a queue for a service, and something that is needed to ask for its length is missing.", "Set what the message names under scaling of the service.", "KEDA", []);

    /// <summary>Files of the repository's own run the same services.</summary>
    public static readonly Rule RunTwice = new("CTZ0136", "Deployment files of the repository run the same services", Severity.Info, Layer,
        "Applied together, each service runs twice, and two sets of files are kept up to date where one is enough.", "Choose one; set compose.enabled or kubernetes.enabled to false to keep yours alone.", "Containerize", []);

    /// <summary>A job that nobody waits for is not started with the rest.</summary>
    public static readonly Rule RunByHand = new("CTZ0140", "A job is started by hand in compose", Severity.Info, Layer,
        "It runs to its end and nothing waits for it, so starting it with everything else would run it each time.", "Start it when it is wanted with docker compose run.", "Containerize", []);

    /// <summary>The services need Dapr beside them.</summary>
    public static readonly Rule NoSidecars = new("CTZ0141", "Dapr's sidecars are not part of the deployment", Severity.Warning, Layer,
        "Services that call Dapr need its process beside each of them, its control plane, and components for state and messages.",
        "Install Dapr in the cluster, annotate the pods with dapr.io/enabled, dapr.io/app-id and dapr.io/app-port, and run daprd beside each service in a compose.override.yaml.", "Dapr", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        ValueNeeded, NoHealthEndpoint, DependencyCycle, UnknownBuildContext, NoImage, ServerElsewhere, PrivilegedPort,
        NativePackages, LockFilesNotEnforced, NotInImage, DrawingOnLinux, InvariantSqlClient, AlpineImage, NodeInBuild, NotBySdk, WindowsImage, PropertyLeftOut,
        MigratesWhenStarting, SeveralOfOne, StickyClients, KeysNotKept, ScheduleNotExpressible, OwnScheduler, NoBackplane, NoBundle, DevelopmentServers, NothingLeadsIn, IngressUntold, StoreEntryNeeded, QueueNotWatched, RunTwice,
        RunByHand, NoSidecars,
    ];
}
