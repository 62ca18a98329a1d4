{{- define "recognition.labels" -}}
app.kubernetes.io/name: certificate-recognition
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "recognition.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{/* A container of the one image: root, component, command, environment, resources. */}}
{{- define "recognition.container" -}}
- name: {{ .component }}
  image: "{{ .root.Values.image.repository }}:{{ .root.Values.image.tag }}"
  imagePullPolicy: {{ .root.Values.image.pullPolicy }}
  args: {{ toJson .command }}
  envFrom:
    - configMapRef: { name: "{{ .root.Release.Name }}-environment" }
    - secretRef: { name: {{ .root.Values.secrets.environment | quote }} }
  {{- with .environment }}
  env:
    {{- range $name, $value := . }}
    - name: {{ $name }}
      value: {{ $value | toString | quote }}
    {{- end }}
  {{- end }}
  securityContext:
    allowPrivilegeEscalation: false
    readOnlyRootFilesystem: true
    capabilities: { drop: [ALL] }
  volumeMounts:
    - { name: tmp, mountPath: /tmp }
    - { name: seal, mountPath: /run/keys/seal, readOnly: true }
    - { name: log, mountPath: /run/keys/log, readOnly: true }
    - { name: answers, mountPath: /run/keys/answers, readOnly: true }
    - { name: payloads, mountPath: /run/keys/payload, readOnly: true }
    {{- if .root.Values.secrets.temporal }}
    - { name: temporal, mountPath: /run/keys/temporal, readOnly: true }
    {{- end }}
  {{- with .resources }}
  resources: {{ toJson . }}
  {{- end }}
{{- end }}

{{- define "recognition.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile: { type: RuntimeDefault }
volumes:
  - { name: tmp, emptyDir: {} }
  {{- range $name := list "seal" "log" "answers" "payloads" "temporal" }}
  {{- if index $.Values.secrets $name }}
  - name: {{ $name }}
    secret: { secretName: {{ index $.Values.secrets $name | quote }}, defaultMode: 288 }
  {{- end }}
  {{- end }}
{{- end }}
