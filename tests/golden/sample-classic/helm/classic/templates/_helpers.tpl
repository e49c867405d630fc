{{/* An image: the registry and the tag of all services are stronger than its own. */}}
{{- define "classic.image" -}}
{{- $registry := .common.registry | default .own.registry -}}
{{- $tag := .common.tag | default .own.tag -}}
{{- with $registry }}{{ . }}/{{ end }}{{ .own.repository }}{{ with $tag }}:{{ . }}{{ end }}{{ with .own.digest }}@{{ . }}{{ end }}
{{- end }}

{{/* The name of a job. Its template cannot be changed, so that whatever goes into it gives it another name. */}}
{{- define "classic.job" -}}
{{ .name }}-{{ list .hash .values | toJson | sha256sum | trunc 8 }}
{{- end }}

