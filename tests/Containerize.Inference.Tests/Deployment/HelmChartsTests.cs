using Containerize.Inference.Deployment;

namespace Containerize.Inference.Tests.Deployment;

public class HelmChartsTests
{
    private const string Template = """
        {{- $name := include "shop.name" . -}}
        {{/* a comment with }} braces */}}
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{ $name }}
          labels:
            {{- include "shop.labels" . | nindent 4 }}
        spec:
          {{- if .Values.autoscaling.enabled }}
          replicas: 9
          {{- else if .Values.replicas }}
          replicas: {{ .Values.replicas }}
          {{- else }}
          replicas: 1
          {{- end }}
          template:
            metadata:
              labels: {app: {{ $name | quote }}}
            spec:
              containers:
                - name: {{ .Chart.Name }}
                  image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                  env:
                    {{- range $key, $value := .Values.env }}
                    - name: {{ $key }}
                      value: {{ $value | quote }}
                    {{- end }}
                    {{- with .Values.database }}
                    - name: Db
                      value: Host={{ .host }};Name={{ $.Values.name }}
                    {{- end }}
        """;

    private const string Named = """
        {{- define "shop.name" -}}
        {{- printf "%s-%s" .Release.Name .Values.name | trunc 63 | trimSuffix "-" -}}
        {{- end -}}
        {{- define "shop.labels" -}}
        app: {{ include "shop.name" . }}
        {{- end -}}
        """;

    private const string Values = """
        name: catalog
        replicas: 2
        autoscaling: {enabled: false}
        image: {repository: shop/catalog}
        env:
          Urls__Basket: http://basket
          Flag: "true"
        database:
          host: sql
        """;

    private static readonly (string, string)[] Chart = [("deploy/Chart.yaml", "name: shop\n"), ("deploy/values.yaml", Values), ("deploy/templates/_helpers.tpl", Named), ("deploy/templates/deployment.yaml", Template)];

    [Fact]
    public void A_chart_is_rendered_with_its_values()
    {
        var container = Assert.Single(Deployed.Manifests(Chart));
        Assert.Equal(("shop-catalog", "shop/catalog"), (container.Name, container.ImagePath));
        Assert.Equal(["Db=Host=sql;Name=catalog@30", "Flag=true@26", "Urls__Basket=http://basket@26"], container.Variables.Lines());
    }

    [Fact]
    public void Productions_values_win() => Assert.Contains(
        "Db=Host=live;Name=catalog@30",
        Assert.Single(Deployed.Manifests([.. Chart, ("deploy/values-prod.yaml", "database: {host: live}\n"), ("deploy/values-dev.yaml", "database: {host: dev}\n")])).Variables.Lines());

    [Fact]
    public void The_chart_above_decides_for_the_one_below()
    {
        var below = Chart.Select(f => (f.Item1.Replace("deploy/", "deploy/charts/inner/", StringComparison.Ordinal), f.Item2));
        var container = Assert.Single(Deployed.Manifests([.. below, ("deploy/Chart.yaml", "name: all\n"), ("deploy/values.yaml", "inner: {database: {host: above}}\n")]));
        Assert.Equal("deploy-catalog", container.Name);
        Assert.Contains("Db=Host=above;Name=catalog@30", container.Variables.Lines());
    }

    [Fact]
    public void Values_beside_the_charts_are_given_to_all() => Assert.Contains(
        "Db=Host=sql;Name=catalog@30",
        Assert.Single(Deployed.Manifests([.. Chart.Select(f => ("charts/" + f.Item1, f.Item2.Replace("name: catalog\n", "", StringComparison.Ordinal))), ("charts/shared.yaml", "name: catalog\n"), ("charts/object.yaml", "kind: Namespace\nname: other\n")])).Variables.Lines());

    [Theory]
    [InlineData("{{ include \"loop\" . }}", "{{- define \"loop\" -}}{{ include \"loop\" . }}{{- end -}}")]
    [InlineData("{{ range .Values.many }}{{ range $.Values.many }}{{ range $.Values.many }}{{ range $.Values.many }}x{{ end }}{{ end }}{{ end }}{{ end }}", "")]
    [InlineData("{{ if (((((((((( .Values.a }}", "{{")]
    [InlineData("{{ \"unclosed }}", "{{ end }}{{ else }}{{ end }}")]
    [InlineData("{{ printf \"%s%d%v\" }}{{ index .Values \"x\" 99999999999999 }}{{ trunc -5 \"abc\" }}", "")]
    public void A_hostile_template_ends(string template, string named)
    {
        var many = "many: [" + string.Join(", ", Enumerable.Range(0, 200)) + "]\n";
        Assert.Empty(Deployed.Manifests(("c/Chart.yaml", "name: c\n"), ("c/values.yaml", many), ("c/templates/_n.tpl", named), ("c/templates/a.yaml", template)));
    }
}
