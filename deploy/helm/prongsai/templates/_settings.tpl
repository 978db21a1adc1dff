{{/* Settings of the four services that keep data: root, name, facts. */}}
{{- define "prongsai.dataSettings" -}}
{{- $root := index . 0 }}
{{- $postgres := $root.Values.postgres }}
{{- $kafka := $root.Values.kafka }}
{{- $ssl := ternary "verify-full" $postgres.sslMode $root.Values.cloudnativepg.enabled }}
{{- $database := printf "postgresql://%s:%v/%s?sslmode=%s" (include "prongsai.databaseHost" .) $postgres.port (index . 1) $ssl }}
{{- $authority := include "prongsai.databaseAuthority" . -}}
QUARKUS_DATASOURCE_REACTIVE_URL: {{ $database | quote }}
QUARKUS_DATASOURCE_JDBC_URL: {{ printf "jdbc:%s%s" $database (ternary "&sslrootcert=/etc/prongsai/postgres/ca.crt" "" (ne $authority "")) | quote }}
{{- if $authority }}
QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM: "true"
QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS: /etc/prongsai/postgres/ca.crt
{{- end }}
{{- if eq $ssl "verify-full" }}
QUARKUS_DATASOURCE_REACTIVE_HOSTNAME_VERIFICATION_ALGORITHM: HTTPS
{{- end }}
PRONGSAI_EVENTS_EPOCH: {{ $root.Values.eventsEpoch | quote }}
KAFKA_BOOTSTRAP_SERVERS: {{ $kafka.bootstrapServers | quote }}
{{- if ne $kafka.securityProtocol "PLAINTEXT" }}
KAFKA_SECURITY_PROTOCOL: {{ $kafka.securityProtocol }}
{{- end }}
{{- with $kafka.saslMechanism }}
KAFKA_SASL_MECHANISM: {{ . }}
{{- end }}
{{- if $kafka.authority.name }}
KAFKA_SSL_TRUSTSTORE_TYPE: PEM
KAFKA_SSL_TRUSTSTORE_LOCATION: /etc/prongsai/kafka/ca.crt
{{- end }}
{{- end }}

{{/* Each application's own settings: root, facts of all. */}}
{{- define "prongsai.settings.assessment" }}{{ end }}

{{- define "prongsai.settings.measures" }}
{{- $root := index . 0 }}
{{- with $root.Values.reminders }}
{{- if .enabled -}}
PRONGSAI_REMINDERS_ENABLED: "true"
PRONGSAI_REMINDERS_PORTAL: {{ $root.Values.publicAddress | quote }}
QUARKUS_MAILER_HOST: {{ .smtp.host | quote }}
QUARKUS_MAILER_PORT: {{ .smtp.port | quote }}
QUARKUS_MAILER_FROM: {{ .smtp.from | quote }}
{{- end }}
{{- end }}
{{- end }}

{{- define "prongsai.settings.evidence" }}
{{- with (index . 0).Values.evidence -}}
PRONGSAI_EVIDENCE_FOLDER: /var/lib/prongsai/evidence
PRONGSAI_EVIDENCE_STORAGE_KIND: {{ .storage }}
{{- if eq .storage "s3" }}
{{- with .s3.endpoint }}
PRONGSAI_EVIDENCE_STORAGE_S3_ENDPOINT: {{ . | quote }}
{{- end }}
PRONGSAI_EVIDENCE_STORAGE_S3_REGION: {{ .s3.region | quote }}
PRONGSAI_EVIDENCE_STORAGE_S3_BUCKET: {{ .s3.bucket | quote }}
{{- with .s3.prefix }}
PRONGSAI_EVIDENCE_STORAGE_S3_PREFIX: {{ . | quote }}
{{- end }}
PRONGSAI_EVIDENCE_STORAGE_S3_PATH_STYLE: {{ .s3.pathStyle | quote }}
{{- end }}
{{- with .clamd }}
PRONGSAI_EVIDENCE_SCAN_CLAMD: {{ . | quote }}
{{- end }}
PRONGSAI_EVIDENCE_LINKS_ENABLED: {{ .lookAtLinks | quote }}
{{- end }}
{{- end }}

{{- define "prongsai.settings.reporting" -}}
{{- $root := index . 0 }}
{{- $facts := index . 1 -}}
{{- range $name := list "assessment" "measures" "evidence" }}
PRONGSAI_{{ upper $name }}_URL: {{ include "prongsai.url" (list $root $name (index $facts $name)) }}
{{- end }}
QUARKUS_OIDC_CLIENT_CLIENT_ENABLED: {{ $root.Values.reconciliation.enabled | quote }}
QUARKUS_OIDC_CLIENT_CLIENT_ID: {{ $root.Values.reconciliation.clientId | quote }}
PRONGSAI_PUBLIC_ADDRESS: {{ $root.Values.publicAddress | quote }}
{{- end }}

{{- define "prongsai.settings.portal" -}}
{{- $root := index . 0 }}
{{- $facts := index . 1 -}}
QUARKUS_OIDC_CLIENT_ID: {{ $root.Values.oidc.clientId | quote }}
{{- range $name := list "assessment" "measures" "evidence" "reporting" }}
PRONGSAI_{{ upper $name }}_URL: {{ include "prongsai.url" (list $root $name (index $facts $name)) }}
{{- end }}
{{- end }}
