using Containerize.Deployment.Engines;
using Containerize.Deployment.Images;

namespace Containerize.Deployment.Tests.Images;

public sealed class ImagePushTests
{
    private const string Image = "registry.example.com/shop/api:1.0";

    [Fact]
    public async Task A_pushed_image_is_told_with_its_digest()
    {
        var digest = "sha256:" + new string('a', 64);
        var programs = new ScriptedPrograms(call => ScriptedPrograms.Says(call.StartsWith("docker push", StringComparison.Ordinal) ? $"1.0: digest: {digest} size: 1234" : "5"));
        var pushed = Assert.Single(await PushAsync(programs, Image));
        Assert.Equal((digest, ""), (pushed.Digest, pushed.Refusal));
        Assert.Contains($"docker push -- {Image}", programs.Calls);
    }

    [Fact]
    public async Task A_refusal_is_the_registrys_own_sentence()
    {
        var programs = new ScriptedPrograms(call => call.StartsWith("docker push", StringComparison.Ordinal) ? ScriptedPrograms.Fails("denied: requested access to the resource is denied") : ScriptedPrograms.Says("5"));
        Assert.Equal("denied: requested access to the resource is denied", Assert.Single(await PushAsync(programs, Image)).Refusal);
    }

    [Theory]
    [InlineData("shop/api:1.0", "names no registry")]
    [InlineData("api:1.0", "names no registry")]
    public async Task An_image_of_no_registry_is_not_pushed(string image, string what)
    {
        var programs = new ScriptedPrograms(_ => ScriptedPrograms.Says("5"));
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => PushAsync(programs, image));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Contains(what, error.What, StringComparison.Ordinal);
        Assert.Empty(programs.Calls);
    }

    [Fact]
    public async Task An_image_that_was_not_built_leads_to_build()
    {
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => PushAsync(new ScriptedPrograms(_ => ScriptedPrograms.Fails("No such image")), Image));
        Assert.Equal((ExitCode.Usage, "run containerize build first"), (error.ExitCode, error.Remedy));
    }

    [Theory]
    [InlineData("localhost/a:1", true)]
    [InlineData("registry:5000/a:1", true)]
    [InlineData("team/a:1", false)]
    public void A_registry_is_a_host(string image, bool named) => Assert.Equal(named, ImagePush.NamesRegistry(image));

    private static Task<IReadOnlyList<PushedImage>> PushAsync(ScriptedPrograms programs, string image) => new ImagePush(new ContainerEngine("docker", "28", programs)).PushAsync([image], _ => { }, default);
}
