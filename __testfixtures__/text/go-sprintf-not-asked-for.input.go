package xkit

import (
	"fmt"
	"net/http"
)

func connectionRequest(user, slug string) (*http.Request, error) {
	url := fmt.Sprintf("https://app.xkit.co/api/platform/users/%s/connections/%s", user, slug)
	return http.NewRequest(http.MethodGet, url, nil)
}

func mintRequest() (*http.Request, error) {
	return http.NewRequest("POST", "https://app.xkit.co/api/platform/users", nil)
}
