using Containerize.Generation.Settings;

namespace Containerize.Generation.Tests.Settings;

/// <summary>What a program finds around itself because the settings say so, and what nobody gets without them.</summary>
public sealed class RunSettingsTests
{
    [Fact]
    public void Resources_with_the_same_verbs_share_a_rule_and_parts_of_resources_are_resources_of_their_own()
    {
        var role = Text("services: {catalog: {permissions: {pods: list, events: list, pods/log: get, jobs.batch: list create, networkpolicies.networking.k8s.io: create list}}}", "k8s/base/catalog/role.yaml");
        Assert.Contains("""
            rules:
              - apiGroups:
                  - ""
                resources:
                  - events
                  - pods
                verbs:
                  - list
              - apiGroups:
                  - ""
                resources:
                  - pods/log
                verbs:
                  - get
              - apiGroups:
                  - "batch"
                resources:
                  - jobs
                verbs:
                  - create
                  - list
              - apiGroups:
                  - "networking.k8s.io"
                resources:
                  - networkpolicies
                verbs:
                  - create
                  - list
            """, role, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_permissions_there_is_no_role_no_token_and_no_way_to_the_API_server()
    {
        var files = Files("services: {catalog: {permissions: {pods: list}}}");
        Assert.DoesNotContain("k8s/base/basket/role.yaml", files.Keys);
        Assert.Contains("automountServiceAccountToken: false", files["k8s/base/basket/deployment.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("port: 6443", files["k8s/base/basket/networkpolicy.yaml"], StringComparison.Ordinal);
        Assert.Contains("automountServiceAccountToken: false", files["k8s/base/catalog/serviceaccount.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_a_file_holds_is_not_asked_for_as_a_variable()
    {
        Assert.Contains("Jwt__Key", Text("", "compose.yaml"), StringComparison.Ordinal);
        var files = Files("services: {catalog: {secretFiles: {Jwt__KeyFile: jwt}}}");
        Assert.DoesNotContain("Jwt__Key:", files["compose.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("key: Jwt__Key\n", files["k8s/base/catalog/deployment.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_that_creates_the_Secret_of_files_takes_files()
    {
        var secrets = Result("services: {catalog: {secretFiles: {Tls__KeyFile: key.pem, Tls__CertificateFile: tls.crt}}}").Secrets;
        Assert.Equal("kubectl create secret generic catalog-files --namespace shop --from-file=key.pem=\"${CATALOG_KEY_PEM_FILE:?}\" --from-file=tls.crt=\"${CATALOG_TLS_CRT_FILE:?}\"", Assert.Single(secrets, s => s.Secret == "catalog-files").Command);
        Assert.DoesNotContain(Result("").Secrets, s => s.Secret == "catalog-files");
    }

    [Fact]
    public void Files_from_a_store_are_an_external_secret() =>
        Assert.Contains("- secretKey: key.pem\n", Text("secrets: {store: vault}\nservices: {catalog: {secretFiles: {Tls__KeyFile: key.pem}}}", "k8s/base/catalog/externalsecret-files.yaml"), StringComparison.Ordinal);

    [Fact]
    public void Variables_of_one_platform_are_not_those_of_the_other()
    {
        var files = Files("extraEnvironment: {MODE: both}\ncompose: {extraEnvironment: {MODE: near}}\nkubernetes: {extraEnvironment: {OTHER: '{image}'}}");
        Assert.Contains("MODE: \"near\"", files["compose.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("OTHER:", files["compose.yaml"], StringComparison.Ordinal);
        Assert.Contains("MODE: \"both\"", files["k8s/base/catalog/configmap.yaml"], StringComparison.Ordinal);
        Assert.Contains("OTHER: \"shop/catalog:0.1.0\"", files["k8s/base/catalog/configmap.yaml"], StringComparison.Ordinal);
        Assert.Contains("OTHER: \"shop/basket:0.1.0\"", files["k8s/base/basket/configmap.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_follows_the_image_that_it_runs() =>
        Assert.Contains("staging.example.com/shop/catalog:0.1.0", Text("kubernetes: {extraEnvironment: {OTHER: '{image}'}}\noverlays: {staging: {registry: staging.example.com}}", "k8s/overlays/staging/catalog/configmap.yaml"), StringComparison.Ordinal);

    [Fact]
    public void A_variable_that_names_the_service_itself_opens_no_way_out()
    {
        var text = Text("services: {catalog: {kubernetes: {extraEnvironment: {SELF: 'http://catalog'}}}}", "k8s/base/catalog/networkpolicy.yaml");
        Assert.DoesNotContain("SELF", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_take_an_image_that_can_install_them_and_one_without_a_shell_is_a_finding()
    {
        Assert.Contains("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble\n", Text("services: {catalog: {image: {packages: [tini]}}}", "src/Catalog/Dockerfile"), StringComparison.Ordinal);
        Assert.Contains("apk add --no-cache tini", Text("services: {catalog: {image: {packages: [tini], flavour: alpine}}}", "src/Catalog/Dockerfile"), StringComparison.Ordinal);
        var chiseled = Result("services: {catalog: {image: {packages: [tini], flavour: chiseled}}}");
        Assert.DoesNotContain("tini", chiseled.Artifacts.Single(a => a.Path == "src/Catalog/Dockerfile").Text, StringComparison.Ordinal);
        Assert.Contains(chiseled.Findings, f => f.Message.StartsWith("the settings name tini for catalog, and mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", StringComparison.Ordinal));
        Assert.DoesNotContain(Result("").Findings, f => f.Message.StartsWith("the settings name", StringComparison.Ordinal));
    }

    [Fact]
    public void A_policy_that_lets_in_pods_of_others_says_why_no_pod_of_the_set_is_meant()
    {
        Assert.Contains("ignore.containerize.dev/CTZ3009", Text("services: {catalog: {network: {callers: [batch]}}}", "k8s/base/catalog/networkpolicy.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("ignore.containerize.dev/CTZ3009", Text("services: {catalog: {network: {callers: [basket]}}}", "k8s/base/catalog/networkpolicy.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_whose_file_is_called_Dockerfile_is_let_in_and_other_Dockerfiles_are_not()
    {
        var lines = Text("", ".dockerignore").Split('\n').ToList();
        Assert.True(lines.IndexOf("**/Dockerfile.*") < lines.IndexOf("!**/Dockerfile.*cs"));
    }

    private static string Text(string settings, string file) => Files(settings)[file];

    private static Dictionary<string, string> Files(string text) => Result(text).Artifacts.ToDictionary(a => a.Path, a => a.Text);

    private static GenerationResult Result(string text)
    {
        var (model, settings) = ModelSettings.Apply(Applications.Shop(), Given.File(text), complete: true);
        return Generator.Generate(model, new GenerationSettings { User = settings });
    }
}
