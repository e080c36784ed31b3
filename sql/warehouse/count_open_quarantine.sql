select count(*) as open from ops.quarantine where import_id = $1 and state = 'open'
