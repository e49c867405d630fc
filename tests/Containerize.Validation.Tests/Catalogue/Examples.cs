namespace Containerize.Validation.Tests.Catalogue;

/// <summary>Files that each show one thing: a fault that must be reported alone, or something right that looks like a fault.</summary>
internal static class Examples
{
    private const string Good = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER 1654\nENTRYPOINT [\"dotnet\", \"A.dll\"]\n";

    public static IReadOnlyList<Example> All { get; } = [.. Syntax(), .. Objects(), .. Dockerfiles(), .. Compose()];

    private static IEnumerable<Example> Syntax() =>
    [
        new("unclosed quote", "a.yaml", "apiVersion: v1\nkind: \"Namespace\nmetadata:\n  name: a\n", "2:CTZ1001"),
        new("error in one document of three", "a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n---\nx: [1\n---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: B\n", "7:CTZ1001", "11:CTZ2002"),
        new("tab", "a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n\tname: a\n", "4:CTZ1002"),
        new("duplicate key", "a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  name: b\n", "5:CTZ1003"),
        new("unknown anchor", "a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: *a\n", "4:CTZ1004"),
        new("alias inside its anchor", "a.yaml", "a: &a\n  b: *a\n", "2:CTZ1004"),
        new("values that multiply", "a.yaml", "a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\n", "1:CTZ1004"),
        new("too deep", "a.yaml", "a: " + new string('[', 300) + new string(']', 300) + "\n", "1:CTZ1005"),
        new("broken encoding", "a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  annotations:\n    a: \"\uFFFD\"\n", "6:CTZ1006"),
        new("template not filled in", "a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: {{ name }}\n", "4:CTZ1007"),
        new("byte order mark, empty documents, comments", "a.yaml", "\uFEFF---\n# nothing\n---\n---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n...\n---\n"),
        new("aliases and merge keys", "a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  annotations: &a\n    x: \"1\"\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels: &l\n    x: one\ndata:\n  <<: *l\n  z: w\n"),
        new("three hyphens in a block scalar's line", "a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  x: |\n    ---\n    y\n"),
    ];

    private static IEnumerable<Example> Objects() =>
    [
        new("no kind", "a.yaml", "apiVersion: v1\nmetadata:\n  name: a\n", "1:CTZ1101"),
        new("no apiVersion", "a.yaml", "kind: Namespace\nmetadata:\n  name: a\n", "1:CTZ1101"),
        new("custom resource", "a.yaml", "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: a\n", "2:CTZ1104"),
        new("missing field", "a.yaml", "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: a\nspec:\n  scaleTargetRef:\n    kind: Deployment\n    name: b\n", "5:CTZ1106", "8:CTZ3017"),
        new("unknown value", "a.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  type: Clusterip\n  ports:\n    - port: 80\n", "6:CTZ1108"),
        new("volumes of one name and of two sources", "a.yaml", Pod("  volumes:\n    - name: a\n      emptyDir: {}\n    - name: a\n      emptyDir: {}\n    - name: b\n      emptyDir: {}\n      configMap:\n        name: kube-root-ca.crt\n"), "36:CTZ2012", "38:CTZ2021"),
        new("job that always restarts", "a.yaml", Job(), "9:CTZ2016"),
        new("probe without action", "a.yaml", Pod("      readinessProbe:\n        periodSeconds: 5\n"), "33:CTZ2017"),
        new("bad host and path", "a.yaml", "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: a\nspec:\n  tls: []\n  rules:\n    - host: https://a.example.com\n      http:\n        paths:\n          - path: x\n            pathType: Prefix\n            backend:\n              service:\n                name: b\n                port:\n                  number: 80\n", "8:CTZ2019", "11:CTZ2019", "15:CTZ3019"),
        new("scaling bounds", "a.yaml", "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: a\nspec:\n  maxReplicas: 2\n  minReplicas: 3\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Rollout\n    name: b\n", "6:CTZ2020", "11:CTZ3017"),
        new("variable with value and source", "a.yaml", Pod("      env:\n        - name: A\n          value: b\n          valueFrom:\n            fieldRef:\n              fieldPath: metadata.name\n"), "37:CTZ2022"),
        new("bad data key", "a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  \"a:b\": c\n", "6:CTZ2025"),
        new("negative number", "a.yaml", Pod("  terminationGracePeriodSeconds: -1\n"), "33:CTZ2027"),
        new("node port", "a.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  type: LoadBalancer\n  ports:\n    - port: 80\n      nodePort: 80\n", "9:CTZ2028"),
        new("plain text in a Secret", "a.yaml", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\ndata:\n  a: \"not base64!\"\n", "6:CTZ2030"),
        new("good pod", "a.yaml", Pod("")),
        new("Secret announced by annotation", "a.yaml", Pod("      envFrom:\n        - secretRef:\n            name: postgres\n").Replace("  name: a\n", "  name: a\n  annotations:\n    containerize.dev/secrets: \"catalog, postgres\"\n", StringComparison.Ordinal)),
        new("key missing in a ConfigMap", "a.yaml", Pod("      env:\n        - name: A\n          valueFrom:\n            configMapKeyRef:\n              name: c\n              key: x\n") + "---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  y: z\n", "38:CTZ3013"),
        new("claim missing", "a.yaml", Pod("  volumes:\n    - name: a\n      persistentVolumeClaim:\n        claimName: b\n"), "36:CTZ3016"),
        new("references of a pod are optional", "a.yaml", Pod("      envFrom:\n        - configMapRef:\n            name: c\n            optional: true\n")),
        new("composed connection string", "a.yaml", Pod("      env:\n        - name: DB_PASSWORD\n          valueFrom:\n            fieldRef:\n              fieldPath: metadata.uid\n        - name: ConnectionStrings__Db\n          value: Host=db;Password=$(DB_PASSWORD);SSL Mode=Require\n        - name: PASSWORD_FILE\n          value: /run/secrets/x\n        - name: Auth__TokenEndpoint\n          value: http://a/token\n")),
        new("password in an address", "a.yaml", Pod("      env:\n        - name: BROKER\n          value: amqp://guest:letmein@rabbitmq:5672/\n"), "35:CTZ4002"),
        new("account key", "a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  Storage: DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VjcmV0;EndpointSuffix=x\n", "6:CTZ4002"),
        new("host namespaces, ports and settings", "a.yaml", Pod("      ports:\n        - containerPort: 8080\n          hostPort: 8080\n      readinessProbe:\n        tcpSocket: { port: 8080, host: other }\n      livenessProbe:\n        tcpSocket: { port: 8080 }\n  hostNetwork: true\n"), "35:CTZ4018", "37:CTZ4021", "40:CTZ4017"),
        new("root, capabilities, escalation", "a.yaml", Pod("").Replace("runAsNonRoot: true", "runAsUser: 0", StringComparison.Ordinal).Replace("- ALL", "- NET_RAW", StringComparison.Ordinal).Replace("Escalation: false", "Escalation: true", StringComparison.Ordinal), "13:CTZ4014", "24:CTZ4012", "26:CTZ4013"),
        new("variables that are not there, or below", "a.yaml", Pod("      env:\n        - name: A\n          value: x$(B)$(MISSING_ONE)\n        - name: B\n          value: $(A) $$(C) $(date) $(DB_SERVICE_HOST) $(DB_PORT)\n        - name: D\n          value: $(B)\n"), "35:CTZ2044"),
        new("amounts without their suffix", "a.yaml", Pod("").Replace("cpu: 1\n          memory: 1Gi", "cpu: 500\n          memory: 256", StringComparison.Ordinal), "19:CTZ2045", "20:CTZ2045"),
        new("hook that asks a port that is not there", "a.yaml", Pod("      ports:\n        - name: http\n          containerPort: 8080\n      lifecycle:\n        preStop:\n          httpGet:\n            port: web\n"), "15:CTZ4006", "15:CTZ4007", "39:CTZ2023"),
        new("addresses that only the container reaches", "a.yaml", Pod("      ports:\n        - name: http\n          containerPort: 8080\n      env:\n        - name: ASPNETCORE_URLS\n          value: http://localhost:8080;http://127.0.0.1:8081\n"), "15:CTZ4006", "15:CTZ4007", "38:CTZ5101"),
        new("addresses of which one is open", "a.yaml", Pod("      ports:\n        - name: http\n          containerPort: 8080\n      env:\n        - name: ASPNETCORE_URLS\n          value: http://localhost:8080;http://+:8080\n"), "15:CTZ4006", "15:CTZ4007"),
        new("endpoint of Kestrel", "a.yaml", Pod("      ports:\n        - name: http\n          containerPort: 8080\n      env:\n        - name: Kestrel__Endpoints__Http__Url\n          value: http://+:5001\n"), "15:CTZ4006", "15:CTZ4007", "38:CTZ5001"),
        new("Service without a selector", "a.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  ports:\n    - port: 80\n---\n" + Pod(""), "4:CTZ3001"),
        new("Service whose endpoints are written by hand", "a.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  ports:\n    - port: 80\n---\napiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata:\n  name: a-1\n  labels:\n    kubernetes.io/service-name: a\naddressType: IPv4\nendpoints:\n  - addresses: [10.1.2.3]\nports:\n  - port: 80\n---\n" + Pod("")),
        new("second object without a separator", "a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: b\n", "5:CTZ1003"),
        new("variable in another form", "a.yaml", Pod("      env:\n        - LEVEL: debug\n"), "34:CTZ1105"),
        new("kustomization", "kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - missing.yaml\n  - https://example.com/x.yaml\n", "4:CTZ3025"),
        new("kind of another tool", "a.yaml", "kind: helm-release\napiVersion: 1.1\nbuild: {}\n"),
        new("other YAML", "ci.yaml", "on: push\njobs:\n  a:\n    services:\n      b: c\n"),
    ];

    private static IEnumerable<Example> Dockerfiles() =>
    [
        new("good image", "Dockerfile", "# escape=\\\nARG DOTNET_VERSION=10.0\nFROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:${DOTNET_VERSION} AS build\nWORKDIR /src\nCOPY [\"a b.csproj\", \"./\"]\nRUN --mount=type=cache,target=/root/.nuget/packages \\\n    # comment\n    dotnet restore\nCOPY . .\nRUN <<EOF\ndotnet publish\nFROM nowhere\nEOF\nFROM mcr.microsoft.com/dotnet/aspnet:${DOTNET_VERSION} AS final\nWORKDIR /app\nCOPY --from=build /app .\nEXPOSE 8080\nUSER 1654\nENTRYPOINT [\"dotnet\", \"A.dll\"]\n"),
        new("misspelt instruction", "Dockerfile", Good + "EXPSE 80\n", "4:CTZ6001"),
        new("RUN before FROM", "Dockerfile", "RUN a\n" + Good, "1:CTZ6002"),
        new("base without tag, and latest", "Dockerfile", "FROM mcr.microsoft.com/dotnet/sdk AS build\n" + Good.Replace("10.0", "latest", StringComparison.Ordinal), "1:CTZ6003", "2:CTZ6003"),
        new("stage twice", "Dockerfile", "FROM a:1 AS b\nFROM c:1 AS b\nUSER 1\n", "2:CTZ6004"),
        new("stage in upper case", "Dockerfile", "FROM a:1 AS Build\nUSER 1\n", "1:CTZ6005"),
        new("relative folder", "Dockerfile", Good + "WORKDIR app\n", "4:CTZ6006"),
        new("ADD", "Dockerfile", Good + "ADD . /app/\nADD https://example.com/a.tar.gz /app/\n", "4:CTZ6007"),
        new("unknown stage", "Dockerfile", "FROM a:1 AS build\nFROM b:1\nUSER 1\nCOPY --from=biuld /a /b\nCOPY --from=0 /a /b\nCOPY --from=nginx:1 /a /b\n", "4:CTZ6008"),
        new("RUN after RUN", "Dockerfile", Good + "RUN a\nRUN b\n", "5:CTZ6009"),
        new("secrets in ARG and ENV", "Dockerfile", Good + "ARG NUGET_TOKEN\nENV DB_PASSWORD=letmein CACHE=x\nENV PASSWORD_FILE=/run/secrets/a\n", "4:CTZ6010", "5:CTZ6010"),
        new("no user", "Dockerfile", "FROM a:1\nENTRYPOINT [\"a\"]\n", "1:CTZ6011"),
        new("root again", "Dockerfile", Good + "USER root\n", "4:CTZ6011"),
        new("user of an earlier stage", "Dockerfile", "FROM a:1 AS base\nUSER 1654\nFROM base AS final\nENTRYPOINT [\"a\"]\n"),
        new("named user", "Dockerfile", "FROM a:1\nUSER app\n", "2:CTZ6012"),
        new("users of Windows", "Dockerfile", "FROM a:1\nUSER ContainerUser\nUSER ContainerAdministrator\n", "3:CTZ6011"),
        new("user of Windows", "Dockerfile", "FROM a:1\nUSER ContainerUser\n"),
        new("bad port", "Dockerfile", Good + "EXPOSE 127.0.0.1:80 8080/TCP 99999\n", "4:CTZ6013", "4:CTZ6013", "4:CTZ6013"),
        new("shell form", "Dockerfile", "FROM a:1\nUSER 1\nENTRYPOINT dotnet A.dll\n", "3:CTZ6014"),
        new("old ENV, MAINTAINER", "Dockerfile", Good + "ENV A b\nMAINTAINER me\n", "4:CTZ6015", "5:CTZ6016"),
        new("undefined variable", "Dockerfile", "ARG VERSION=1\nFROM a:$VERSION\nUSER 1\nCOPY a-$VERSION ${OTHER:-x} /a/\n", "4:CTZ6017"),
        new("lower case", "Dockerfile", "from a:1\nUSER 1\n", "1:CTZ6018"),
        new("two commands", "Dockerfile", "FROM a:1\nUSER 1\nCMD [\"a\"]\nCMD [\"b\"]\n", "3:CTZ6019"),
        new("sudo", "Dockerfile", Good + "RUN sudo a\n", "4:CTZ6020"),
        new("empty line in a continuation", "Dockerfile", Good + "RUN a \\\n\n  && b\n", "5:CTZ6021"),
        new("several files to one", "Dockerfile", Good + "COPY a b /c\n", "4:CTZ6022"),
        new("lists of packages left behind", "Dockerfile", Good + "RUN apt-get update && apt-get install -y --no-install-recommends git\n", "4:CTZ6030"),
        new("index of apk left behind", "Dockerfile", Good + "RUN apk add git\n", "4:CTZ6030"),
        new("recommended packages", "Dockerfile", Good + "RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\n", "4:CTZ6031"),
        new("installation that asks", "Dockerfile", Good + "RUN apt-get update && apt-get install --no-install-recommends git; rm -rf /var/lib/apt/lists/*\n", "4:CTZ6032"),
        new("apt", "Dockerfile", Good + "RUN apt update\n", "4:CTZ6033"),
        new("packages as they should be", "Dockerfile", Good + "RUN apt-get update \\\n    && apt-get -qy install --no-install-recommends git \\\n    && rm -rf /var/lib/apt/lists/*\nCOPY a /a\nRUN apk add --no-cache git\n"),
        new("pipe", "Dockerfile", Good + "RUN curl -f https://example.com/a | tar -x\n", "4:CTZ6034"),
        new("pipe with a shell that notices", "Dockerfile", Good + "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nRUN curl -f https://example.com/a | tar -x\n"),
        new("folder for nobody", "Dockerfile", Good + "RUN cd /src\n", "4:CTZ6035"),
        new("folder for the same RUN", "Dockerfile", Good + "RUN cd /src && make \"a | b\"\n"),
        new("fixed platform", "Dockerfile", Good.Replace("FROM ", "FROM --platform=linux/amd64 ", StringComparison.Ordinal), "1:CTZ6036"),
        new("copied nowhere", "Dockerfile", Good + "COPY a ./\n", "4:CTZ6037"),
        new("copied to the folder of an earlier stage", "Dockerfile", "FROM a:1 AS base\nWORKDIR /app\nFROM base\nCOPY a ./\nUSER 1\nENTRYPOINT [\"a\"]\n"),
        new("flag that there is not", "Dockerfile", "FROM a:1 AS build\nFROM b:1\nUSER 1\nCOPY --form=build /a /b\n", "4:CTZ6001"),
        new("one argument too few, no CMD, no array", "Dockerfile", Good + "COPY a\nHEALTHCHECK curl a\nSHELL bash\nRUN ['dotnet', 'A.dll']\n", "4:CTZ6001", "5:CTZ6001", "6:CTZ6001", "7:CTZ6001"),
        new("stage without AS", "Dockerfile", "FROM a:1 build\nUSER 1\n", "1:CTZ6001"),
        new("a stage that copies from itself", "Dockerfile", "FROM a:1 AS build\nUSER 1\nCOPY --from=build /a /b\n", "3:CTZ6040"),
        new("a variable of the same ENV", "Dockerfile", Good + "ENV ROOT=/opt BIN=$ROOT/bin\nENV OTHER=$ROOT/b\n", "4:CTZ6041"),
        new("keys of labels", "Dockerfile", Good + "LABEL Version=1\nLABEL com.docker.a=1\nLABEL org.opencontainers.image.title=a own-key.b=c\nLABEL a b\n", "4:CTZ6042", "5:CTZ6042", "7:CTZ6015"),
        new("commands of a running machine", "Dockerfile", Good + "RUN service nginx start\n", "4:CTZ6043"),
        new("ONBUILD FROM", "Dockerfile", Good + "ONBUILD FROM a:1\nONBUILD COPY . /src\n", "4:CTZ6044"),
        new("as in lower case", "Dockerfile", "FROM a:1 as build\nUSER 1\n", "1:CTZ6045"),
        new("platform of the target", "Dockerfile", "FROM --platform=$TARGETPLATFORM a:1\nUSER 1\n", "1:CTZ6046"),
        new("argument of FROM without a value", "Dockerfile", "ARG VERSION\nARG IMAGE\nFROM a:$VERSION\nFROM $IMAGE\nUSER 1\n", "3:CTZ6047"),
        new("caches of package managers", "Dockerfile", Good + "RUN pip install flask\nENV A=1\nRUN dnf install -y git && dnf clean all\nENV B=1\nRUN --mount=type=cache,target=/var/cache yum install -y git\nENV C=1\nRUN yum install -y git\n", "4:CTZ6048", "10:CTZ6048"),
        new("nothing is started", "Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base\nUSER 1\nFROM base\nCOPY a /a\n", "3:CTZ6050"),
        new("started on the SDK", "Dockerfile", "FROM mcr.microsoft.com/dotnet/sdk:10.0\nUSER 1\nENTRYPOINT [\"dotnet\", \"run\"]\n", "1:CTZ6051"),
        new("development on the SDK", "Dockerfile.develop", "FROM mcr.microsoft.com/dotnet/sdk:10.0\nUSER 1\nENTRYPOINT [\"dotnet\", \"watch\"]\n"),
        new("tests on the SDK", "Dockerfile", "FROM mcr.microsoft.com/dotnet/sdk:10.0\nUSER 1\nRUN dotnet test\n"),
        new("files from outside", "Dockerfile", Good + "COPY ../a /a\n", "4:CTZ6052"),
        new("no lists of packages", "Dockerfile", Good + "RUN apt-get install -y --no-install-recommends git\n", "4:CTZ6053"),
        new("lists of an earlier layer", "Dockerfile", Good + "RUN apt-get update\nCOPY a /a\nRUN apt-get install -y --no-install-recommends git\n", "4:CTZ6030"),
        new("package of the context, mounted lists", "Dockerfile", Good + "RUN apt-get install -y --no-install-recommends ./a.deb\nCOPY a /a\nRUN --mount=type=cache,target=/var/lib/apt apt-get install -y --no-install-recommends git\n"),
        new("upgrade", "Dockerfile", Good + "RUN apt-get update && apt-get upgrade -y && rm -rf /var/lib/apt/lists/*\n", "4:CTZ6054"),
        new("everybody may write", "Dockerfile", Good + "RUN chmod -R 777 /app\nCOPY a /a\nRUN chmod 755 /a\n", "4:CTZ6055"),
        new("secret as an argument", "Dockerfile", Good + "RUN dotnet nuget add source https://x/index.json --password letmein\nCOPY a /a\nRUN login --password $PASSWORD --token-file /run/secrets/a\n", "4:CTZ6056"),
        new("check without curl", "Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER 1\nHEALTHCHECK CMD curl -f http://localhost:8080/health\nENTRYPOINT [\"a\"]\n", "3:CTZ6057"),
        new("check with curl", "Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nRUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*\nUSER 1\nHEALTHCHECK CMD [\"curl\", \"-f\", \"http://localhost:8080/health\"]\nENTRYPOINT [\"a\"]\n"),
        new("listens to itself", "Dockerfile", Good + "ENV ASPNETCORE_URLS=http://localhost:5000\n", "4:CTZ5101"),
        new("open quote, word of ENV, signal", "Dockerfile", Good + "ENV A=\"b\nENV A=b C\nSTOPSIGNAL SIGTRM\nENV D=\"e f\" G=h\\ i\nSTOPSIGNAL SIGINT\n", "4:CTZ6001", "5:CTZ6001", "6:CTZ6001"),
        new("nothing in it", "Dockerfile", "# nothing\n", "1:CTZ6001"),
    ];

    private static IEnumerable<Example> Compose() =>
    [
        new("good file", "compose.yaml", "name: shop\nservices:\n  a:\n    build: { context: ., dockerfile: a/Dockerfile }\n    image: shop/a:1\n    environment:\n      Db: Host=db;Password=${DB_PASSWORD:?set it}\n    depends_on:\n      db: { condition: service_healthy }\n    ports:\n      - { target: 8080, published: \"8080\", host_ip: 127.0.0.1 }\n  db:\n    image: postgres:17\n    environment:\n      - POSTGRES_PASSWORD_FILE=/run/secrets/db\n    healthcheck:\n      test: [CMD-SHELL, pg_isready]\n    volumes: [\"data:/var/lib/postgresql/data\", \"./init:/init:ro\"]\n    secrets: [db]\nvolumes:\n  data:\nsecrets:\n  db: { file: ./db }\nx-own: 1\n"),
        new("unknown fields", "compose.yaml", "services:\n  a:\n    image: b:1\n    enviroment: {}\n    build: { contxt: . }\n", "4:CTZ7001", "5:CTZ7001"),
        new("wrong types", "compose.yaml", "services:\n  a: b:1\n  c:\n    image: d:1\n    ports: 80\n", "2:CTZ7002", "5:CTZ7002"),
        new("nothing to run", "compose.yaml", "services:\n  a:\n    restart: always\n", "2:CTZ7003"),
        new("undefined names", "compose.yaml", "services:\n  a:\n    image: b:1\n    depends_on: [db]\n    networks: [back]\n    volumes: [\"data:/x\", \"./y:/y\"]\n    secrets: [s]\n", "4:CTZ7004", "5:CTZ7004", "6:CTZ7004", "7:CTZ7004"),
        new("cycle", "compose.yaml", "services:\n  a:\n    image: x:1\n    depends_on: [b]\n  b:\n    image: x:1\n    depends_on: [a]\n", "7:CTZ7005"),
        new("health that nothing checks", "compose.yaml", "services:\n  a:\n    image: x:1\n    depends_on:\n      b: { condition: service_healthy }\n  b:\n    image: x:1\n", "5:CTZ7006"),
        new("one port of the host for two", "compose.yaml", "services:\n  a:\n    image: x:1\n    ports: [\"80:80\", \"90\"]\n  b:\n    image: x:1\n    ports: [\"80:8080\", \"90\"]\n", "7:CTZ7007"),
        new("passwords", "compose.yaml", "services:\n  a:\n    image: x:1\n    environment:\n      - SA_PASSWORD=letmein\n      - Db=Server=a;Pwd=letmein\n      - OTHER=${X}\n", "5:CTZ7008", "6:CTZ7008"),
        new("version and privileged", "compose.yaml", "version: \"3\"\nservices:\n  a:\n    image: x:1\n    privileged: true\n", "1:CTZ7009", "5:CTZ7010"),
        new("images without version", "compose.yaml", "services:\n  a:\n    image: localhost:5000/x\n  b:\n    image: x:latest\n  c:\n    build: .\n    image: own\n", "3:CTZ7011", "5:CTZ7011"),
        new("health check form", "compose.yaml", "services:\n  a:\n    image: x:1\n    healthcheck: { test: [curl, a] }\n", "4:CTZ7012"),
        new("two Dockerfiles, platform that is not built", "compose.yaml", "services:\n  a:\n    platform: linux/arm64\n    build:\n      context: .\n      dockerfile: D\n      dockerfile_inline: FROM scratch\n      platforms: [linux/amd64]\n", "3:CTZ7017", "7:CTZ7016"),
        new("limits that differ", "compose.yaml", "services:\n  a:\n    image: b:1\n    mem_limit: 256m\n    cpus: 1\n    deploy: { resources: { limits: { memory: 512m, cpus: 1 } } }\n", "4:CTZ7018"),
        new("sources of secrets", "compose.yaml", "services:\n  a:\n    image: b:1\nsecrets:\n  none: {}\n  two: { file: a, environment: B }\n  good: { file: a }\n  other: { external: true, name: x }\nconfigs:\n  text: { content: a }\n", "5:CTZ7019", "6:CTZ7019"),
        new("ports that are none", "compose.yaml", "services:\n  a:\n    image: b:1\n    ports:\n      - \"8080:80800\"\n      - \"8000-8002:9000-9001\"\n      - \"localhost:81:80\"\n      - \"82:80/http\"\n      - { target: 0, published: \"83\" }\n      - \"127.0.0.1:84:80\"\n      - \"85-86:85-86\"\n      - 87\n", "5:CTZ7020", "6:CTZ7020", "7:CTZ7020", "8:CTZ7020", "9:CTZ7020"),
        new("words that are not taken", "compose.yaml", "services:\n  a:\n    image: b:1\n    restart: sometimes\n    pull_policy: often\n    depends_on: { c: { condition: started } }\n  c:\n    image: b:1\n    restart: on-failure:3\n", "4:CTZ7021", "5:CTZ7021", "6:CTZ7021"),
        new("durations", "compose.yaml", "services:\n  a:\n    image: b:1\n    stop_grace_period: 1m30s\n    healthcheck: { test: [NONE], interval: 10, timeout: 5s }\n", "5:CTZ7022"),
        new("names", "compose.yaml", "name: My Shop\nservices:\n  a b:\n    image: b:1\n", "1:CTZ7023", "3:CTZ7023"),
        new("dollar signs", "compose.yaml", "services:\n  a:\n    image: b:1\n    command: echo $(date)\n    working_dir: ${DIR\n    environment: { A: \"$$x ${B:-${C:-d}} $E ${F:?set it}\" }\n", "4:CTZ7024", "5:CTZ7024"),
        new("profiles of what is waited for", "compose.yaml", "services:\n  a:\n    image: b:1\n    depends_on: [c]\n  c:\n    image: b:1\n    profiles: [debug]\n  d:\n    image: b:1\n    depends_on: [c]\n    profiles: [debug]\n", "4:CTZ7025"),
        new("fields of ports, mounts and networks, truth values", "compose.yaml", "services:\n  a:\n    image: b:1\n    read_only: \"yes\"\n    ports: [{ target: 1, publish: 2 }]\n    volumes: [{ type: bind, src: ./a, target: /a }]\nnetworks:\n  back: { drivers: bridge }\n", "4:CTZ7002", "5:CTZ7001", "6:CTZ7001", "8:CTZ7001"),
        new("references of every kind", "compose.yaml", "services:\n  a:\n    image: b:1\n    network_mode: service:x\n    links: [y]\n    extends: { service: z }\n    build: { context: ., secrets: [s] }\n", "4:CTZ7004", "5:CTZ7004", "6:CTZ7004", "7:CTZ7004"),
        new("password in a command", "compose.yaml", "services:\n  a:\n    image: b:1\n    command: [server, --password=letmein]\n", "4:CTZ7008"),
        new("mounts at one place, name with replicas, modes", "compose.yaml", "services:\n  a:\n    image: x:1\n    tmpfs: /tmp\n    volumes: [\"./t:/tmp\"]\n    scale: 2\n    container_name: a\n    network_mode: host\n    networks: [default]\n", "4:CTZ7013", "7:CTZ7014", "8:CTZ7015", "8:CTZ7027"),
        new("variables that are no text, numbers as commands", "compose.yaml", "services:\n  a:\n    image: b:1\n    environment:\n      - KEY: value\n  c:\n    image: b:1\n    environment:\n      KEY: {a: b}\n    command: 5\n", "5:CTZ7002", "9:CTZ7002", "10:CTZ7002"),
        new("sizes and counts", "compose.yaml", "services:\n  a:\n    image: b:1\n    mem_limit: lots\n    shm_size: 64mb\n    cpus: half\n    deploy: { replicas: -1 }\n    healthcheck: { test: [CMD, a], retries: many }\n    expose: [\"80000\", \"8080/tcp\"]\n", "4:CTZ7026", "6:CTZ7026", "7:CTZ7026", "8:CTZ7026", "9:CTZ7020"),
        new("the host", "compose.yaml", "services:\n  a:\n    image: b:1\n    network_mode: host\n    pid: host\n    cap_add: [SYS_ADMIN, NET_BIND_SERVICE]\n    volumes: [\"/var/run/docker.sock:/var/run/docker.sock:ro\"]\n    user: \"0:0\"\n", "4:CTZ7027", "5:CTZ7027", "6:CTZ7027", "7:CTZ7027", "8:CTZ7030"),
        new("one name for two containers", "compose.yaml", "services:\n  a:\n    image: b:1\n    container_name: x\n  c:\n    image: b:1\n    container_name: x\n", "7:CTZ7028"),
        new("mounts without an absolute target", "compose.yaml", "services:\n  a:\n    image: b:1\n    volumes:\n      - data:var/lib\n      - { type: bind, source: ./x }\n      - data:/var/lib:ro\n      - C:\\x:C:\\y\nvolumes:\n  data:\n", "5:CTZ7029", "6:CTZ7029"),
        new("name of an image", "compose.yaml", "services:\n  a:\n    image: \"My Image:1\"\n", "3:CTZ7031"),
        new("services misspelt", "compose.yaml", "service:\n  a:\n    image: b:1\n", "1:CTZ7001"),
        new("addresses in compose", "compose.yaml", "services:\n  a:\n    image: b:1\n    environment: { ASPNETCORE_URLS: \"http://localhost:8080\", Kestrel__Endpoints__Http__Url: \"http://*:80\" }\n    logging: { drive: json-file }\n", "4:CTZ5101", "5:CTZ7001"),
    ];

    // A pod with nothing to say about it; more of its container's fields, or of its own, may be appended.
    private static string Pod(string more) =>
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: a
          labels:
            app: a
        spec:
          automountServiceAccountToken: false
          restartPolicy: Always
          securityContext:
            seccompProfile:
              type: RuntimeDefault
            runAsNonRoot: true
          containers:
            - name: a
              image: a:1
              resources:
                limits:
                  cpu: 1
                  memory: 1Gi
                requests:
                  cpu: 1
              securityContext:
                allowPrivilegeEscalation: false
                capabilities:
                  drop:
                    - ALL
                readOnlyRootFilesystem: true

        """.Replace("\r\n", "\n", StringComparison.Ordinal) + "      workingDir: /app\n      stdin: false\n      tty: false\n      imagePullPolicy: Always\n" + more + Policy;

    private static string Job()
    {
        var pod = Pod("")[..^Policy.Length];
        var spec = pod[pod.IndexOf("spec:\n", StringComparison.Ordinal)..].TrimEnd('\n').Split('\n').Select(line => "    " + line);
        return "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: a\nspec:\n  template:\n" + string.Join("\n", spec) + "\n" + Policy;
    }

    private const string Policy = "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: all\nspec:\n  podSelector: {}\n";
}
