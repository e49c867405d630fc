using Containerize.Model;

namespace Containerize.Detection.Tests.Native;

public class BrowserDetectorTests
{
    [Theory]
    [InlineData("using Microsoft.Playwright;", "var browser = playwright.Chromium.LaunchAsync();", "playwright-chromium")]
    [InlineData("using Microsoft.Playwright;", "var browser = playwright.Firefox.LaunchAsync();", "playwright-firefox")]
    [InlineData("using PuppeteerSharp;", "var browser = Puppeteer.LaunchAsync(new LaunchOptions());", "chromium")]
    [InlineData("using OpenQA.Selenium.Chrome;", "var driver = new ChromeDriver();", "chromedriver")]
    public void Reports_a_browser_in_the_container(string usings, string statement, string feature) => Assert.Equal([feature], Seen(usings, statement));

    [Theory]
    [InlineData("using Microsoft.Playwright;", "var browser = playwright.Chromium.ConnectAsync(\"ws://browsers:3000\");")]
    [InlineData("using OpenQA.Selenium.Remote;", "var driver = new RemoteWebDriver(address, options);")]
    [InlineData("", "rocket.LaunchAsync();")]
    public void Guards_against_browsers_elsewhere(string usings, string statement) => Assert.Empty(Seen(usings, statement));

    private static IEnumerable<string> Seen(string usings, string statement) =>
        Detect.InSetup(statement, usings).All<FeatureFact>().Where(f => f.Evidence.Detector == "browser").Select(f => f.Feature).Distinct();
}
