{{/* What does not depend on the operator: the same as in deploy/src/main/resources/prongsai/deploy/applications.properties. */}}
{{- define "prongsai.facts" -}}
assessment: { image: assessment-service, port: 8081, data: true, listens: false }
measures: { image: measures-service, port: 8082, data: true, listens: true }
evidence: { image: evidence-service, port: 8083, data: true, listens: true }
reporting: { image: reporting-service, port: 8084, data: true, listens: true }
portal: { image: portal, port: 8080, data: false, listens: false }
{{- end }}

{{/* Every template below takes a list: the root, the application's name, its facts. */}}
{{- define "prongsai.name" -}}
{{ printf "%s-%s" (index . 0).Release.Name (index . 1) | trunc 52 | trimSuffix "-" }}
{{- end }}

{{- define "prongsai.selector" -}}
app.kubernetes.io/name: prongsai
app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{- define "prongsai.labels" -}}
{{ include "prongsai.selector" . }}
app.kubernetes.io/version: {{ (index . 0).Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ (index . 0).Release.Service }}
helm.sh/chart: {{ (index . 0).Chart.Name }}-{{ (index . 0).Chart.Version }}
{{- end }}

{{- define "prongsai.image" -}}
{{- $image := (index . 0).Values.image -}}
{{ with $image.registry }}{{ . }}/{{ end }}{{ $image.prefix }}{{ (index . 2).image }}:{{ $image.tag | default (index . 0).Chart.AppVersion }}
{{- end }}

{{/* The address of an application inside: root, name, facts of that application. */}}
{{- define "prongsai.url" -}}
http://{{ include "prongsai.name" . }}:{{ (index . 2).port }}
{{- end }}

{{- define "prongsai.databaseHost" -}}
{{- $root := index . 0 -}}
{{- if $root.Values.cloudnativepg.enabled }}{{ include "prongsai.name" . }}-db-rw{{ else }}{{ $root.Values.postgres.host }}{{ end }}
{{- end }}

{{- define "prongsai.databaseSecret" -}}
{{- $root := index . 0 -}}
{{- if $root.Values.cloudnativepg.enabled }}{{ include "prongsai.name" . }}-db-app{{ else }}{{ $root.Values.postgres.secretPrefix }}{{ index . 1 }}{{ end }}
{{- end }}

{{/* The Secret with the authority of PostgreSQL's certificate; CloudNativePG makes one itself. */}}
{{- define "prongsai.databaseAuthority" -}}
{{- $root := index . 0 -}}
{{- if $root.Values.cloudnativepg.enabled }}{{ include "prongsai.name" . }}-db-ca{{ else }}{{ $root.Values.postgres.authority.name }}{{ end }}
{{- end }}
