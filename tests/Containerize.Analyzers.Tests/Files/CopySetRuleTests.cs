namespace Containerize.Analyzers.Tests.Files;

public class CopySetRuleTests() : FileRuleTests("CTZ5007")
{
    private const string Path = "/repo/src/Shop/Dockerfile";
    private static readonly Given Two = Given.Web.With("MSBuildProjectFile", "Shop.csproj").WithFile("/repo/src/Shop/Shop.csproj", "<Project/>").WithFile("/repo/src/Common/Common.csproj", "<Project/>");

    [Fact]
    public Task A_project_that_is_not_copied() => Reports(Path,
        """
        FROM mcr.microsoft.com/dotnet/sdk:10.0
        COPY src/Shop/Shop.csproj src/Shop/
        RUN dotnet restore src/Shop/Shop.csproj
        [|COPY src/Shop/ src/Shop/|]
        RUN dotnet publish src/Shop/Shop.csproj
        """, Two);

    [Fact]
    public Task A_restore_that_is_relied_on() => Reports(Path,
        """
        FROM mcr.microsoft.com/dotnet/sdk:10.0
        [|COPY src/Shop/Shop.csproj src/Shop/|]
        RUN dotnet restore src/Shop/Shop.csproj
        COPY . .
        RUN dotnet publish --no-restore src/Shop/Shop.csproj
        """, Two);

    [Fact]
    public Task Every_project() => Guards(Path,
        """
        FROM mcr.microsoft.com/dotnet/sdk:10.0
        COPY ["src/Shop/Shop.csproj", "src/Shop/"]
        COPY ["src/Common/Common.csproj", "src/Common/"]
        RUN dotnet restore src/Shop/Shop.csproj
        COPY . .
        RUN dotnet publish src/Shop/Shop.csproj
        """, Two);

    [Fact]
    public Task Everything_at_once() => Guards(Path, "FROM mcr.microsoft.com/dotnet/sdk:10.0\nCOPY . .\nRUN dotnet publish src/Shop/Shop.csproj\n", Two);

    [Fact]
    public Task A_build_of_another_program() => Guards(Path, "FROM mcr.microsoft.com/dotnet/sdk:10.0\nCOPY tools/Tool.csproj tools/\nRUN dotnet publish tools/Tool.csproj\n", Two);
}
