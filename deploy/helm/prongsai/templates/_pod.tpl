{{/* Environment from Secrets, by reference. Each takes a list: root, name, facts. */}}
{{- define "prongsai.secret" -}}
- name: {{ .variable }}
  valueFrom: { secretKeyRef: { name: {{ .secret | quote }}, key: {{ .key | quote }} } }
{{ end }}

{{- define "prongsai.secrets" -}}
{{- $values := (index . 0).Values }}
{{- $name := index . 1 }}
{{- if (index . 2).data }}
{{- $secret := include "prongsai.databaseSecret" . }}
{{- $cloudnative := $values.cloudnativepg.enabled }}
{{- include "prongsai.secret" (dict "variable" "QUARKUS_DATASOURCE_USERNAME" "secret" $secret "key" (ternary "username" $values.postgres.userKey $cloudnative)) }}
{{- include "prongsai.secret" (dict "variable" "QUARKUS_DATASOURCE_PASSWORD" "secret" $secret "key" (ternary "password" $values.postgres.passwordKey $cloudnative)) }}
{{- if hasPrefix "SASL" $values.kafka.securityProtocol }}
{{- include "prongsai.secret" (dict "variable" "KAFKA_SASL_JAAS_CONFIG" "secret" (print $values.kafka.saslSecretPrefix $name) "key" $values.kafka.saslSecretKey) }}
{{- end }}
{{- end }}
{{- if eq $name "portal" }}
{{- include "prongsai.secret" (dict "variable" "QUARKUS_OIDC_CREDENTIALS_SECRET" "secret" $values.oidc.clientSecret.name "key" $values.oidc.clientSecret.key) }}
{{- include "prongsai.secret" (dict "variable" "PRONGSAI_SESSION_SECRET" "secret" $values.sessionSecret.name "key" $values.sessionSecret.key) }}
{{- end }}
{{- if and (eq $name "reporting") $values.reconciliation.enabled }}
{{- $client := $values.reconciliation.clientSecret }}
{{- include "prongsai.secret" (dict "variable" "PRONGSAI_RECONCILIATION_SECRET" "secret" $client.name "key" $client.key) }}
{{- end }}
{{- if and (eq $name "evidence") (eq $values.evidence.storage "s3") }}
{{- $s3 := $values.evidence.s3.secret }}
{{- include "prongsai.secret" (dict "variable" "PRONGSAI_EVIDENCE_STORAGE_S3_ACCESS_KEY" "secret" $s3.name "key" $s3.accessKey) }}
{{- include "prongsai.secret" (dict "variable" "PRONGSAI_EVIDENCE_STORAGE_S3_SECRET_KEY" "secret" $s3.name "key" $s3.secretKey) }}
{{- end }}
{{- if and (eq $name "measures") $values.reminders.enabled $values.reminders.smtp.secret }}
{{- $smtp := $values.reminders.smtp.secret }}
{{- include "prongsai.secret" (dict "variable" "QUARKUS_MAILER_USERNAME" "secret" $smtp "key" "username") }}
{{- include "prongsai.secret" (dict "variable" "QUARKUS_MAILER_PASSWORD" "secret" $smtp "key" "password") }}
{{- end }}
{{- end }}

{{/* The root is only readable: what may be written is /tmp, and where evidence comes in. */}}
{{- define "prongsai.mounts" -}}
{{- $values := (index . 0).Values -}}
- { name: tmp, mountPath: /tmp }
{{- if eq (index . 1) "evidence" }}
- { name: evidence, mountPath: /var/lib/prongsai/evidence }
{{- end }}
{{- if (index . 2).data }}
{{- if include "prongsai.databaseAuthority" . }}
- { name: postgres-authority, mountPath: /etc/prongsai/postgres, readOnly: true }
{{- end }}
{{- if $values.kafka.authority.name }}
- { name: kafka-authority, mountPath: /etc/prongsai/kafka, readOnly: true }
{{- end }}
{{- end }}
{{- end }}

{{- define "prongsai.volumes" -}}
{{- $values := (index . 0).Values -}}
- name: tmp
  emptyDir: { sizeLimit: 2Gi }
{{- if eq (index . 1) "evidence" }}
- name: evidence
  {{- if eq $values.evidence.storage "s3" }}
  emptyDir: { sizeLimit: 10Gi }
  {{- else }}
  persistentVolumeClaim:
    claimName: {{ $values.evidence.volume.existingClaim | default (include "prongsai.name" .) }}
  {{- end }}
{{- end }}
{{- if (index . 2).data }}
{{- with include "prongsai.databaseAuthority" . }}
- name: postgres-authority
  secret:
    secretName: {{ . }}
    items: [{ key: {{ ternary "ca.crt" $values.postgres.authority.key $values.cloudnativepg.enabled }}, path: ca.crt }]
{{- end }}
{{- with $values.kafka.authority }}
{{- if .name }}
- name: kafka-authority
  secret:
    secretName: {{ .name }}
    items: [{ key: {{ .key }}, path: ca.crt }]
{{- end }}
{{- end }}
{{- end }}
{{- end }}
