namespace Containerize.Model;

/// <summary>Rules about Dockerfiles (block 6xxx).</summary>
public static class DockerfileRules
{
    private const string Layer = "dockerfile";

    /// <summary>A Dockerfile cannot be read.</summary>
    public static readonly Rule InvalidDockerfile = new("CTZ6001", "A Dockerfile cannot be read", Severity.Error, Layer,
        "The build stops before its first step.", "Correct the instruction that the message names.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL1000"));

    /// <summary>The first instruction is not FROM.</summary>
    public static readonly Rule NoFromFirst = new("CTZ6002", "The first instruction is not FROM", Severity.Error, Layer,
        "Only ARG may stand before the first FROM.", "Move the instruction below FROM.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3061"));

    /// <summary>A base image has no version.</summary>
    public static readonly Rule UnpinnedBaseImage = new("CTZ6003", "A base image has no version", Severity.Warning, Layer,
        "What is built depends on the day, and yesterday's image cannot be built again.", "Name a version, or a digest.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3006", "hadolint:DL3007", "dockle:DKL-DI-0006"));

    /// <summary>Two stages have one name.</summary>
    public static readonly Rule DuplicateStageName = new("CTZ6004", "Two stages have one name", Severity.Error, Layer,
        "A later COPY --from takes files from the last of them.", "Rename one of the two.",
        "Docker's build checks and hadolint", EquatableList.Of("buildkit:DuplicateStageName", "hadolint:DL3024"));

    /// <summary>A stage has a name that misleads.</summary>
    public static readonly Rule InvalidStageName = new("CTZ6005", "A stage has a name that misleads", Severity.Warning, Layer,
        "Names are lower case, and scratch and context mean something else to the builder.", "Use another name, in lower case.",
        "Docker's build checks and hadolint", EquatableList.Of("buildkit:StageNameCasing", "buildkit:ReservedStageName", "hadolint:DL3063"));

    /// <summary>A working directory is relative.</summary>
    public static readonly Rule RelativeWorkdir = new("CTZ6006", "A working directory is relative", Severity.Warning, Layer,
        "Where it ends up depends on the base image.", "Write an absolute path.",
        "Docker's build checks and hadolint", EquatableList.Of("buildkit:WorkdirRelativePath", "hadolint:DL3000"));

    /// <summary>ADD copies local files.</summary>
    public static readonly Rule AddInsteadOfCopy = new("CTZ6007", "ADD copies local files", Severity.Warning, Layer,
        "ADD also unpacks archives and downloads, which is rarely meant.", "Use COPY.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3020", "dockle:CIS-DI-0009"));

    /// <summary>COPY --from names a stage that is not there yet.</summary>
    public static readonly Rule UnknownCopySource = new("CTZ6008", "COPY --from names a stage that is not there yet", Severity.Error, Layer,
        "The builder then looks for an image of that name in a registry.", "Name an earlier stage.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3022", "hadolint:DL3023"));

    /// <summary>Two RUN instructions follow each other.</summary>
    public static readonly Rule ConsecutiveRun = new("CTZ6009", "Two RUN instructions follow each other", Severity.Info, Layer,
        "Each makes a layer of its own; what the second removes stays in the first.", "Join them with &&.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3059"));

    /// <summary>A secret stands in ARG or ENV.</summary>
    public static readonly Rule SecretInImage = new("CTZ6010", "A secret stands in ARG or ENV", Severity.Error, Layer,
        "Both stay in the image's history, where everybody who pulls the image can read them.", "Use RUN --mount=type=secret while building, and environment variables of the container while running.",
        "Docker's build checks and hadolint", EquatableList.Of("buildkit:SecretsUsedInArgOrEnv", "hadolint:DL3064", "dockle:CIS-DI-0010"));

    /// <summary>The image runs as root.</summary>
    public static readonly Rule RootUser = new("CTZ6011", "The image runs as root", Severity.Warning, Layer,
        "Root in the container is root on the node once it gets out.", "End with a numeric USER that is not 0.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3002", "dockle:CIS-DI-0001"));

    /// <summary>The user is a name and not a number.</summary>
    public static readonly Rule NamedUser = new("CTZ6012", "The user is a name and not a number", Severity.Info, Layer,
        "Kubernetes cannot tell that a name is not root, and refuses the pod under runAsNonRoot.", "Write the number.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3066"));

    /// <summary>EXPOSE does not name a port.</summary>
    public static readonly Rule InvalidExpose = new("CTZ6013", "EXPOSE does not name a port", Severity.Error, Layer,
        "The builder refuses it, or reads it as something else.", "Write a number from 1 to 65535, with /tcp or /udp if need be.",
        "Docker's build checks and hadolint", EquatableList.Of("buildkit:ExposeInvalidFormat", "buildkit:ExposeProtoCasing", "hadolint:DL3011"));

    /// <summary>The program is started through a shell.</summary>
    public static readonly Rule ShellForm = new("CTZ6014", "The program is started through a shell", Severity.Warning, Layer,
        "The shell does not pass on the stop signal, so the program is killed after the grace period; images without a shell cannot start at all.", "Write a JSON array.",
        "Docker's build checks and hadolint", EquatableList.Of("buildkit:JSONArgsRecommended", "hadolint:DL3025"));

    /// <summary>ENV is written without an equals sign.</summary>
    public static readonly Rule LegacyEnv = new("CTZ6015", "ENV is written without an equals sign", Severity.Info, Layer,
        "The form allows one variable only and is being given up.", "Write NAME=value.",
        "Docker's build checks and hadolint", EquatableList.Of("buildkit:LegacyKeyValueFormat"));

    /// <summary>MAINTAINER is obsolete.</summary>
    public static readonly Rule Maintainer = new("CTZ6016", "MAINTAINER is obsolete", Severity.Info, Layer,
        "Builders ignore it sooner or later.", "Use LABEL org.opencontainers.image.authors.",
        "Docker's build checks and hadolint", EquatableList.Of("buildkit:MaintainerDeprecated", "hadolint:DL4000"));

    /// <summary>A variable is used that is not defined.</summary>
    public static readonly Rule UndefinedArgument = new("CTZ6017", "A variable is used that is not defined", Severity.Warning, Layer,
        "The builder puts an empty text in its place.", "Define it with ARG; an ARG before the first FROM has to be repeated inside a stage.",
        "Docker's build checks and hadolint", EquatableList.Of("buildkit:UndefinedVar", "buildkit:UndefinedArgInFrom"));

    /// <summary>Instructions are written in both cases.</summary>
    public static readonly Rule InconsistentCasing = new("CTZ6018", "Instructions are written in both cases", Severity.Info, Layer,
        "Readers expect upper case.", "Write instructions in upper case.",
        "Docker's build checks and hadolint", EquatableList.Of("buildkit:ConsistentInstructionCasing", "buildkit:FromAsCasing"));

    /// <summary>CMD, ENTRYPOINT or HEALTHCHECK stands twice in a stage.</summary>
    public static readonly Rule RepeatedStart = new("CTZ6019", "CMD, ENTRYPOINT or HEALTHCHECK stands twice in a stage", Severity.Warning, Layer,
        "Only the last one counts.", "Remove the others.",
        "Docker's build checks and hadolint", EquatableList.Of("buildkit:MultipleInstructionsDisallowed", "hadolint:DL4003", "hadolint:DL4004", "hadolint:DL3012"));

    /// <summary>RUN uses sudo.</summary>
    public static readonly Rule Sudo = new("CTZ6020", "RUN uses sudo", Severity.Warning, Layer,
        "Builds run as root already, and sudo behaves unpredictably there.", "Remove sudo.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3004"));

    /// <summary>A continued line is followed by an empty one.</summary>
    public static readonly Rule EmptyContinuation = new("CTZ6021", "A continued line is followed by an empty one", Severity.Warning, Layer,
        "Builders will refuse it.", "Remove the empty line.",
        "Docker's build checks and hadolint", EquatableList.Of("buildkit:NoEmptyContinuation"));

    /// <summary>COPY of several sources does not end in a folder.</summary>
    public static readonly Rule MultipleSourcesToFile = new("CTZ6022", "COPY of several sources does not end in a folder", Severity.Error, Layer,
        "The builder refuses it: several files cannot become one.", "End the destination with a slash.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3021"));

    /// <summary>Package lists stay in a layer.</summary>
    public static readonly Rule PackageListsLeft = new("CTZ6030", "Package lists stay in a layer", Severity.Info, Layer,
        "They make the image larger and are old the next day.", "Remove them in the RUN that fetched them.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3009", "hadolint:DL3019", "dockle:DKL-DI-0005"));

    /// <summary>Packages are installed with what is only recommended.</summary>
    public static readonly Rule InstallsRecommended = new("CTZ6031", "Packages are installed with what is only recommended", Severity.Info, Layer,
        "The image grows by what nobody asked for.", "Add --no-install-recommends.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3015"));

    /// <summary>An installation asks a question.</summary>
    public static readonly Rule InstallAsks = new("CTZ6032", "An installation asks a question", Severity.Error, Layer,
        "Nobody answers during a build, so it ends with an error.", "Add -y.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3014"));

    /// <summary>RUN uses apt.</summary>
    public static readonly Rule AptInScript = new("CTZ6033", "RUN uses apt", Severity.Info, Layer,
        "Its output and options may change from one version to the next.", "Use apt-get.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3027", "dockle:DKL-DI-0002"));

    /// <summary>A failure before a pipe goes unnoticed.</summary>
    public static readonly Rule HiddenFailure = new("CTZ6034", "A failure before a pipe goes unnoticed", Severity.Warning, Layer,
        "The shell returns the exit code of the last command alone, so a download that failed still makes a layer.", "Set a SHELL with pipefail, or do without the pipe.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL4006"));

    /// <summary>RUN changes the folder for nobody.</summary>
    public static readonly Rule LostFolder = new("CTZ6035", "RUN changes the folder for nobody", Severity.Warning, Layer,
        "Each instruction starts in the folder of WORKDIR.", "Use WORKDIR.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3003"));

    /// <summary>FROM fixes a platform.</summary>
    public static readonly Rule FixedPlatform = new("CTZ6036", "FROM fixes a platform", Severity.Warning, Layer,
        "The image cannot be built for another processor, and on another it runs by emulation.", "Leave it out, or use $BUILDPLATFORM for a stage that only builds.",
        "Docker's build checks and hadolint", EquatableList.Of("buildkit:FromPlatformFlagConstDisallowed", "hadolint:DL3029"));

    /// <summary>COPY has a relative destination and there is no WORKDIR.</summary>
    public static readonly Rule NowhereToCopy = new("CTZ6037", "COPY has a relative destination and there is no WORKDIR", Severity.Warning, Layer,
        "Where the files end up depends on the base image.", "Set WORKDIR first.",
        "Docker's build checks and hadolint", EquatableList.Of("hadolint:DL3045"));

    /// <summary>COPY --from names its own stage.</summary>
    public static readonly Rule OwnStageCopy = new("CTZ6040", "COPY --from names its own stage", Severity.Error, Layer,
        "A stage cannot copy from itself, since it is not there yet.", "Name an earlier stage.",
        "The Dockerfile reference and the builder's own checks", EquatableList.Of("hadolint:DL3023"));

    /// <summary>ENV uses a variable that it sets itself.</summary>
    public static readonly Rule SelfReference = new("CTZ6041", "ENV uses a variable that it sets itself", Severity.Warning, Layer,
        "Within one ENV a variable still has the value that it had before.", "Make two ENV instructions of it.",
        "The Dockerfile reference and the builder's own checks", EquatableList.Of("hadolint:DL3044"));

    /// <summary>A label has an invalid key.</summary>
    public static readonly Rule InvalidLabelKey = new("CTZ6042", "A label has an invalid key", Severity.Warning, Layer,
        "Keys are lower-case letters, digits, dots and hyphens, begin with a letter, and do not begin with com.docker., io.docker. or org.dockerproject.", "Correct the key.",
        "The Dockerfile reference and the builder's own checks", EquatableList.Of("hadolint:DL3048"));

    /// <summary>RUN uses a command that makes no sense in an image.</summary>
    public static readonly Rule UselessCommand = new("CTZ6043", "RUN uses a command that makes no sense in an image", Severity.Info, Layer,
        "ssh, vim, shutdown, service, ps, free, top, kill, mount and their like work on a running machine.", "Remove it.",
        "The Dockerfile reference and the builder's own checks", EquatableList.Of("hadolint:DL3001"));

    /// <summary>ONBUILD has an instruction that it cannot have.</summary>
    public static readonly Rule InvalidOnbuild = new("CTZ6044", "ONBUILD has an instruction that it cannot have", Severity.Error, Layer,
        "The builder refuses ONBUILD, FROM and MAINTAINER behind ONBUILD.", "Remove it.",
        "The Dockerfile reference and the builder's own checks", EquatableList.Of("hadolint:DL3043"));

    /// <summary>FROM and AS are written in different cases.</summary>
    public static readonly Rule FromAsCasing = new("CTZ6045", "FROM and AS are written in different cases", Severity.Info, Layer,
        "Readers overlook a stage.", "Write AS in the case of FROM.",
        "The Dockerfile reference and the builder's own checks", EquatableList.Of("buildkit:FromAsCasing"));

    /// <summary>FROM names the platform that it has anyway.</summary>
    public static readonly Rule RedundantPlatform = new("CTZ6046", "FROM names the platform that it has anyway", Severity.Info, Layer,
        "$TARGETPLATFORM is the default of every stage.", "Leave --platform out.",
        "The Dockerfile reference and the builder's own checks", EquatableList.Of("buildkit:RedundantTargetPlatform"));

    /// <summary>FROM uses an argument without a value.</summary>
    public static readonly Rule InvalidFromArgument = new("CTZ6047", "FROM uses an argument without a value", Severity.Error, Layer,
        "Without a value that is passed, the name of the image is not valid and the build ends.", "Define the argument before the first FROM, with a default.",
        "The Dockerfile reference and the builder's own checks", EquatableList.Of("buildkit:UndefinedArgInFrom", "buildkit:InvalidDefaultArgInFrom"));

    /// <summary>A package manager leaves what it downloaded.</summary>
    public static readonly Rule DownloadsLeft = new("CTZ6048", "A package manager leaves what it downloaded", Severity.Info, Layer,
        "The files are in the layer for ever, and nothing uses them.", "Clean up in the same RUN, or switch the cache off.",
        "The Dockerfile reference and the builder's own checks", EquatableList.Of("hadolint:DL3032", "hadolint:DL3036", "hadolint:DL3040", "hadolint:DL3042"));

    /// <summary>COPY names what the ignore file keeps out.</summary>
    public static readonly Rule CopiesIgnored = new("CTZ6049", "COPY names what the ignore file keeps out", Severity.Error, Layer,
        "The file is not in the build context, so the build ends.", "Take the pattern from the ignore file, or the path from COPY.",
        "The Dockerfile reference and the builder's own checks", EquatableList.Of("buildkit:CopyIgnoredFile"));

    /// <summary>The image starts nothing.</summary>
    public static readonly Rule StartsNothing = new("CTZ6050", "The image starts nothing", Severity.Warning, Layer,
        "The images of .NET start no program of their own, so that a container of this image ends at once.", "Add an ENTRYPOINT.",
        "Containerize", []);

    /// <summary>The image is built on the SDK.</summary>
    public static readonly Rule SdkImage = new("CTZ6051", "The image is built on the SDK", Severity.Warning, Layer,
        "It carries compilers, package sources and a shell that the program does not need, several hundred megabytes of what can be attacked.", "Publish in a stage of its own, and build the last one on aspnet or runtime.",
        "Containerize", []);

    /// <summary>COPY reaches out of the build context.</summary>
    public static readonly Rule CopiesFromOutside = new("CTZ6052", "COPY reaches out of the build context", Severity.Error, Layer,
        "Only files of the build context are sent to the builder.", "Build with a context that holds the file, and write the path from there.",
        "The Dockerfile reference and the builder's own checks", []);

    /// <summary>Packages are installed without their lists.</summary>
    public static readonly Rule InstallsWithoutLists = new("CTZ6053", "Packages are installed without their lists", Severity.Warning, Layer,
        "Base images hold no lists of packages, so that the installation finds none; where an earlier layer has some, they are as old as that layer.", "Begin the RUN with apt-get update.",
        "The Dockerfile reference and the builder's own checks", []);

    /// <summary>RUN upgrades every package.</summary>
    public static readonly Rule UpgradesEverything = new("CTZ6054", "RUN upgrades every package", Severity.Info, Layer,
        "What is in the image hangs on the day of the build and no longer on its base image.", "Take a newer base image.",
        "The Dockerfile reference and the builder's own checks", EquatableList.Of("hadolint:DL3005", "hadolint:DL3017"));

    /// <summary>RUN lets everybody write.</summary>
    public static readonly Rule WritableByAll = new("CTZ6055", "RUN lets everybody write", Severity.Warning, Layer,
        "Whatever runs in the container can replace the program.", "Give the files to the user that needs them, with --chown of COPY.",
        "Containerize", []);

    /// <summary>A secret stands in a command of the image.</summary>
    public static readonly Rule SecretInCommand = new("CTZ6056", "A secret stands in a command of the image", Severity.Error, Layer,
        "Everybody who has the image can read it in its history.", "Use RUN --mount=type=secret.",
        "Containerize", []);

    /// <summary>A health check calls a program that the image does not have.</summary>
    public static readonly Rule HealthCheckWithoutProgram = new("CTZ6057", "A health check calls a program that the image does not have", Severity.Warning, Layer,
        "The images of .NET have neither curl nor wget: the check fails for ever and the container counts as unhealthy.", "Install the program, or leave the check to the orchestrator.",
        "Containerize", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        InvalidDockerfile, NoFromFirst, UnpinnedBaseImage, DuplicateStageName, InvalidStageName,
        RelativeWorkdir, AddInsteadOfCopy, UnknownCopySource, ConsecutiveRun, SecretInImage, RootUser,
        NamedUser, InvalidExpose, ShellForm, LegacyEnv, Maintainer, UndefinedArgument, InconsistentCasing,
        RepeatedStart, Sudo, EmptyContinuation, MultipleSourcesToFile, PackageListsLeft, InstallsRecommended,
        InstallAsks, AptInScript, HiddenFailure, LostFolder, FixedPlatform, NowhereToCopy,
        OwnStageCopy,
        SelfReference,
        InvalidLabelKey,
        UselessCommand,
        InvalidOnbuild,
        FromAsCasing,
        RedundantPlatform,
        InvalidFromArgument,
        DownloadsLeft,
        CopiesIgnored,
        StartsNothing,
        SdkImage,
        CopiesFromOutside,
        InstallsWithoutLists,
        UpgradesEverything,
        WritableByAll,
        SecretInCommand,
        HealthCheckWithoutProgram,
    ];
}
