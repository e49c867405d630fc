namespace Containerize.Generation.Dockerfiles;

/// <summary>The packages of the operating system that features of the code need. A new one is one line.</summary>
internal static class NativeNeeds
{
    private static readonly NativeNeed[] All =
    [
        new(Features.Kerberos, "the Kerberos library", EquatableList.Of("libgssapi-krb5-2"), EquatableList.Of("krb5-libs")),
        new(Features.Fonts, "fonts", EquatableList.Of("fontconfig", "fonts-dejavu-core"), EquatableList.Of("font-dejavu", "fontconfig")),
        new(Features.SystemDrawing, "libgdiplus and fonts", EquatableList.Of("fontconfig", "fonts-dejavu-core", "libgdiplus"), EquatableList.Of("font-dejavu", "fontconfig", "libgdiplus")),
        new(Features.Chromium, "the browser Chromium", EquatableList.Of("chromium", "fonts-dejavu-core"), EquatableList.Of("chromium", "font-dejavu"))
        {
            NotOnUbuntu = true, Variable = "PUPPETEER_EXECUTABLE_PATH", Value = "/usr/bin/chromium",
        },
        new(Features.ChromeDriver, "the browser Chromium with its driver", EquatableList.Of("chromium", "chromium-driver", "fonts-dejavu-core"), EquatableList.Of("chromium", "chromium-chromedriver", "font-dejavu"))
        {
            NotOnUbuntu = true,
        },
        Program("bash", [], ["bash"]),
        Program("convert", ["imagemagick"], ["imagemagick"]),
        Program("curl", ["ca-certificates", "curl"], ["curl"]),
        Program("dig", ["bind9-dnsutils"], ["bind-tools"]),
        Program("docker", ["docker.io"], ["docker-cli"]),
        Program("dot", ["graphviz"], ["graphviz"]),
        Program("exiftool", ["libimage-exiftool-perl"], ["exiftool"]),
        Program("ffmpeg", ["ffmpeg"], ["ffmpeg"]),
        Program("ffprobe", ["ffmpeg"], ["ffmpeg"]),
        Program("git", ["ca-certificates", "git"], ["git"]),
        Program("gpg", ["gnupg"], ["gnupg"]),
        Program("gs", ["ghostscript"], ["ghostscript"]),
        Program("gzip", [], []),
        Program("ip", ["iproute2"], ["iproute2"]),
        Program("java", ["default-jre-headless"], ["openjdk21-jre-headless"]),
        Program("jq", ["jq"], ["jq"]),
        Program("kill", [], []),
        Program("libreoffice", ["libreoffice-nogui"], ["libreoffice"]),
        Program("mysql", ["default-mysql-client"], ["mysql-client"]),
        Program("mysqldump", ["default-mysql-client"], ["mysql-client"]),
        Program("node", ["nodejs"], ["nodejs"]),
        Program("nslookup", ["bind9-dnsutils"], ["bind-tools"]),
        Program("openssl", ["openssl"], ["openssl"]),
        Program("pandoc", ["pandoc"], ["pandoc"]),
        Program("pdftoppm", ["poppler-utils"], ["poppler-utils"]),
        Program("pdftotext", ["poppler-utils"], ["poppler-utils"]),
        Program("pg_dump", ["postgresql-client"], ["postgresql-client"]),
        Program("pg_restore", ["postgresql-client"], ["postgresql-client"]),
        Program("ping", ["iputils-ping"], ["iputils"]),
        Program("ps", ["procps"], ["procps"]),
        Program("psql", ["postgresql-client"], ["postgresql-client"]),
        Program("python3", ["python3"], ["python3"]),
        Program("rsync", ["rsync"], ["rsync"]),
        Program("scp", ["openssh-client"], ["openssh-client"]),
        Program("sh", [], []),
        Program("soffice", ["libreoffice-nogui"], ["libreoffice"]),
        Program("sqlite3", ["sqlite3"], ["sqlite"]),
        Program("ssh", ["openssh-client"], ["openssh-client"]),
        Program("tar", [], []),
        Program("tesseract", ["tesseract-ocr"], ["tesseract-ocr"]),
        Program("unzip", ["unzip"], ["unzip"]),
        Program("wget", ["ca-certificates", "wget"], ["wget"]),
        Program("wkhtmltopdf", ["wkhtmltopdf"], null),
        Program("zip", ["zip"], ["zip"]),
    ];

    /// <summary>What a feature needs; null where it needs nothing, or nothing is known.</summary>
    public static NativeNeed? Find(string feature) => All.FirstOrDefault(n => n.Feature == feature);

    private static NativeNeed Program(string name, string[] apt, string[]? apk) =>
        new(Features.Program(name), $"the program {name}", apt.ToEquatableList(), apk?.ToEquatableList());
}
